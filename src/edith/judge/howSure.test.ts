import { expect, test } from 'vitest'
import type { Evidence, JudgedCriterion } from '../../contract/analysis.js'
import { Criterion } from '../../contract/scorecard.js'
import { accuseNobody } from './accuseNobody.js'
import { met, notMet } from './finding.js'
import { lessHeard } from './lessHeard.js'
import { lessSureOfSpeaker } from './lessSureOfSpeaker.js'
import { lessSureOfWords } from './lessSureOfWords.js'

const said = Criterion.parse({ id: 'c', name: 'C', weight: 1, kind: 'SAID', examples: ['Hello.'] })
const forbidden = Criterion.parse({ id: 'f', name: 'F', weight: 1, kind: 'NOT_SAID', words: ['stupid'] })
const remark = { key: 'NO_MODEL' } as const
const by = (...speakers: Evidence['speaker'][]): Evidence[] =>
  speakers.map((speaker, segment) => ({ segment, start: 0, end: 1, speaker, quote: 'That is stupid.' }))

test('a verdict that rests on a voice nobody could tell is less sure, and may become a guess', () => {
  const heard = (speaker: Evidence['speaker'], confidence: number) =>
    lessSureOfSpeaker(met(remark, confidence, by(speaker)), said)
  expect(heard('AGENT', 0.85)).toMatchObject({ confidence: 0.85, unsure: false })
  expect(heard('UNKNOWN', 0.95)).toMatchObject({ confidence: 0.76, unsure: false })
  expect(heard('UNKNOWN', 0.85)).toMatchObject({ verdict: 'MET', confidence: 0.68, unsure: true })
})

test('where one of the moments is known to be theirs, or anybody may have said it, the voice does not matter', () => {
  const both = met(remark, 0.85, by('UNKNOWN', 'AGENT'))
  expect(lessSureOfSpeaker(both, said)).toBe(both)
  const unknown = met(remark, 0.85, by('UNKNOWN'))
  expect(lessSureOfSpeaker(unknown, Criterion.parse({ ...said, by: 'ANYONE' }))).toBe(unknown)
  const silent = notMet(remark, 0.9)
  expect(lessSureOfSpeaker(silent, said)).toBe(silent)
})

const line = (index: number, clarity?: number, speaker: Evidence['speaker'] = 'AGENT') => ({
  ...{ index, speaker, start: index * 10, end: index * 10 + 5, text: 'That is stupid.', channel: 0 },
  ...(clarity !== undefined && { clarity }),
})

test('a verdict that rests on poorly recognised words is less sure; one clear moment is enough', () => {
  const heard = (...segments: ReturnType<typeof line>[]) =>
    lessSureOfWords(met(remark, 0.9, by('AGENT', 'AGENT')), said, segments)
  expect(heard(line(0), line(1, 0.4))).toMatchObject({ confidence: 0.9 })
  expect(heard(line(0, 0.6), line(1, 0.4))).toMatchObject({ verdict: 'MET', confidence: 0.68, unsure: true })
  expect(heard(line(0, 0.8), line(1, 0.4))).toMatchObject({ confidence: 0.9 })
  expect(heard(line(0, 0.4, 'CUSTOMER'), line(1))).toMatchObject({ confidence: 0.9 })
})

test('what was not said rests on all that they said where it could have been', () => {
  const silence = notMet(remark, 0.9)
  const segments = [line(0), line(1, 0.4), line(2, 0.1, 'CUSTOMER')]
  expect(lessSureOfWords(silence, said, segments)).toMatchObject({ confidence: 0.68, unsure: true })
  expect(lessSureOfWords(silence, said, segments, segments.slice(0, 1))).toBe(silence)
  const kept = met(remark, 0.9, by('AGENT'))
  expect(lessSureOfWords(kept, forbidden, segments)).toMatchObject({ verdict: 'MET', confidence: 0.68 })
  expect(lessSureOfWords(silence, said, [])).toBe(silence)
})

test('a transcript that tells nothing of its words changes nothing, nor do poor words what was measured', () => {
  const found = met(remark, 0.9, by('AGENT'))
  expect(lessSureOfWords(found, said, [line(0), line(1)])).toBe(found)
  const measured = Criterion.parse({
    ...{ id: 'm', name: 'M', weight: 1, kind: 'METRIC' },
    ...{ metric: 'LONGEST_SILENCE_SECONDS', max: { full: 5, zero: 9 } },
  })
  expect(lessSureOfWords(found, measured, [line(0, 0.1)])).toBe(found)
})

test('a forbidden phrase that was perhaps said costs nothing, whoever heard it', () => {
  const perhaps = notMet(remark, 0.64, { evidence: by('UNKNOWN') })
  expect(accuseNobody(perhaps, forbidden)).toMatchObject({
    verdict: 'MET',
    score: 10,
    confidence: 0.36,
    unsure: true,
    comment: { key: 'FORBIDDEN_NEARLY_SAID', moment: { quote: 'That is stupid.' } },
  })
  const ofModel = accuseNobody({ ...perhaps, source: 'MODEL', confidence: 0.1 }, forbidden)
  expect(ofModel).toMatchObject({ verdict: 'MET', unsure: true, comment: [{}, remark] })
  const sure = notMet(remark, 0.7, { evidence: by('AGENT') })
  expect(accuseNobody(sure, forbidden)).toBe(sure)
  expect(accuseNobody(perhaps, said)).toBe(perhaps)
})

test('what was not heard to be said is a guess where half of the call is missing', () => {
  const call = {
    durationSeconds: 60,
    unreadableSeconds: 0,
    expectedSeconds: 120,
    segments: [],
    stretches: [],
  }
  const missed = notMet(remark, 0.98) as JudgedCriterion
  expect(lessHeard([missed], call, [])).toMatchObject([{ confidence: 0.49, unsure: true }])
  expect(lessHeard([missed], { ...call, expectedSeconds: null }, [])).toEqual([missed])
})

test('what was not heard to be said is less sure by the share of their talk that nobody understood', () => {
  const call = {
    durationSeconds: 60,
    unreadableSeconds: 0,
    expectedSeconds: null,
    segments: [{ speaker: 'AGENT' as const, start: 0, end: 15 }],
    stretches: [
      { kind: 'UNCLEAR' as const, speaker: 'AGENT' as const, channel: 0, start: 20, end: 25 },
      { kind: 'HOLD' as const, speaker: 'UNKNOWN' as const, channel: 0, start: 30, end: 50 },
    ],
  }
  const missed = { ...notMet(remark, 0.8), id: 'c' } as JudgedCriterion
  const confidence = (asked: Parameters<typeof lessHeard>[2][number], judged = missed) =>
    lessHeard([judged], call, [asked])[0]?.confidence
  expect(confidence({ id: 'c', kind: 'SAID', by: 'AGENT' })).toBe(0.6)
  expect(confidence({ id: 'c', kind: 'SAID', by: 'CUSTOMER' })).toBe(0.8)
  expect(confidence({ id: 'c', kind: 'METRIC', by: undefined })).toBe(0.8)
  const said = { ...missed, evidence: by('AGENT') } as JudgedCriterion
  expect(confidence({ id: 'c', kind: 'SAID', by: 'AGENT' }, said)).toBe(0.8)
})
