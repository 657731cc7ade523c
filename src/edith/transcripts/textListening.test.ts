import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Segment } from '../../contract/transcript.js'
import type { GivenLine, GivenTranscript } from './givenTranscript.js'
import { type TextTerms, textListening } from './textListening.js'

const LIMITS = { minDurationSeconds: 5, maxDurationSeconds: 600 }
const TERMS: TextTerms = { agentLabels: [], agentChannel: 'AUTO', acceptAnyLength: false }

const line = (
  start: number,
  end: number,
  label: string | null = 'AGENT',
  text = 'Hello there.',
): GivenLine => {
  return { at: '', label, channel: null, start, end, text }
}

function hear(given: Partial<GivenTranscript>, terms: Partial<TextTerms> = {}) {
  const whole = { language: 'en', durationSeconds: 60, lines: [line(0, 5)], ...given }
  return textListening(whole, 'Test', { ...TERMS, ...terms }, LIMITS)
}

function heard(...given: Parameters<typeof hear>) {
  const outcome = hear(...given)
  if (outcome.kind === 'refused') throw new Error(outcome.message)
  return outcome
}

test('times are measured as those of a recording, and there is no sound', () => {
  const { listening } = heard({
    lines: [
      line(20, 30, 'CUSTOMER', 'I was just about to tell you what happened'),
      line(0, 10),
      line(25, 32, 'AGENT', 'Let me stop you right there for a moment'),
    ],
  })
  expect(listening).toMatchObject({ channels: 0, sampleRate: 0, waveform: [], durationSeconds: 60 })
  expect(listening.segments.map(({ index, start }) => [index, start])).toEqual([
    [0, 0],
    [1, 20],
    [2, 25],
  ])
  expect(listening.metrics).toMatchObject({
    talkRatio: { agent: 0.63, customer: 0.37, unknown: null },
    interruptions: { agent: 1, customer: 0 },
    overtalkSeconds: 5,
    silenceSeconds: 38,
    longestSilenceSeconds: 28,
    deadAir: [
      { start: 10, end: 20 },
      { start: 32, end: 60 },
    ],
  })
})

test('a call lasts at least until its last word', () => {
  const { listening, source } = heard({ durationSeconds: null, lines: [line(0, 7.5)] })
  expect(listening.durationSeconds).toBe(7.5)
  expect(source.duration).toBe('LAST_WORD')
  expect(heard({ durationSeconds: 7, lines: [line(0, 7.5)] }).listening.durationSeconds).toBe(7.5)
})

test.each<[string | null, string | undefined, string, string]>([
  ['en', undefined, 'en', 'FILE'],
  ['en_us', undefined, 'en-US', 'FILE'],
  ['fr-ca', undefined, 'fr-CA', 'FILE'],
  ['english', undefined, 'en', 'FILE'],
  ['French', undefined, 'fr', 'FILE'],
  ['hebrew', undefined, 'he', 'FILE'],
  [null, undefined, 'en', 'ASSUMED'],
  [null, 'fr', 'fr', 'REQUEST'],
  ['cy', 'en', 'en', 'REQUEST'],
])('%j with --language %j is %s (%s)', (written, told, language, by) => {
  const { listening, source } = heard({ language: written }, { language: told })
  expect([listening.language, source.language]).toEqual([language, by])
})

test.each<[string, Partial<GivenTranscript>, string, RegExp]>([
  ['nobody', { lines: [] }, 'SILENT', /Nobody speaks/],
  [
    'marks alone',
    { lines: [line(0, 9, 'AGENT', ' … '), line(0, 9, 'AGENT', '')] },
    'SILENT',
    /Nobody speaks/,
  ],
  ['too short', { durationSeconds: 4, lines: [line(0, 3)] }, 'TOO_SHORT', /shorter than 5 seconds/],
  ['too long', { durationSeconds: 601 }, 'TOO_LONG', /longer than 10 minutes.*unit/],
  ['a novel', { lines: [line(0, 9, 'AGENT', 'a '.repeat(500_001))] }, 'TOO_LARGE', /more words/],
  ['confetti', { lines: Array.from({ length: 20_001 }, () => line(0, 1)) }, 'TOO_LARGE', /more words/],
  ['no language', { language: 'klingonese' }, 'NO_LANGUAGE', /“klingonese”.*--language/],
])('%s is refused', (_, given, reason, message) => {
  expect(hear(given)).toMatchObject({ kind: 'refused', reason, message: expect.stringMatching(message) })
})

test('any length is judged when it is asked for, and what has no words is not', () => {
  const anyway = { acceptAnyLength: true }
  expect(hear({ durationSeconds: 2, lines: [line(0, 2)] }, anyway).kind).toBe('heard')
  expect(hear({ durationSeconds: 9000 }, anyway).kind).toBe('heard')
  expect(hear({ lines: [] }, anyway).kind).toBe('refused')
})

test('what a terminal would obey is no part of what was said', () => {
  const { listening, source } = heard({
    lines: [line(0, 9, 'A\u001b[31m', 'Hello\n\u001b[2J \u202Ethere\u0000,\ttoday \uD800')],
  })
  expect(listening.segments[0]?.text).toBe('Hello [2J there , today \uFFFD')
  expect(source.speakers[0]?.label).toBe('A [31m')
})

test('whatever was said when, segments are in order and every measure is a number', () => {
  const time = fc.oneof(
    fc.double({ min: 0, max: 1_000_000, noNaN: true }),
    fc.constantFrom(0, 0.05, 1_000_000),
  )
  const lines = fc.array(
    fc.record({
      label: fc.oneof(fc.constantFrom('AGENT', 'CUSTOMER', 'IVR', null), fc.string()),
      channel: fc.constantFrom(null, 0, 1),
      times: fc.tuple(time, time),
      text: fc.string({ unit: 'binary' }),
    }),
    { maxLength: 12 },
  )
  fc.assert(
    fc.property(lines, fc.option(time), (given, durationSeconds) => {
      const outcome = hear(
        {
          durationSeconds,
          lines: given.map(({ times, ...rest }) => {
            return { at: '', ...rest, start: Math.min(...times), end: Math.max(...times) }
          }),
        },
        { acceptAnyLength: true },
      )
      if (outcome.kind === 'refused') {
        expect(outcome.reason).toBe('SILENT')
        return
      }
      const { segments, metrics, durationSeconds: lasting } = outcome.listening
      expect(segments.map(({ start }) => start)).toEqual(
        segments.map(({ start }) => start).sort((a, b) => a - b),
      )
      segments.forEach((segment, index) => {
        expect(Segment.parse(segment).index).toBe(index)
        expect(segment.end).toBeGreaterThanOrEqual(segment.start)
        expect(segment.end).toBeLessThanOrEqual(lasting + 0.051)
      })
      expect(JSON.stringify(metrics, (_, value) => (Number.isNaN(value) ? 'NaN' : value))).not.toContain(
        'NaN',
      )
      expect(metrics.silenceSeconds).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('agents whom the file or the request calls otherwise are told apart, and the one who says most is judged', () => {
  const long = 'I have found it and put it right for you now.'
  const lines = [line(0, 5, 'Agent 1'), line(5, 9, 'Customer'), line(20, 25, 'Agent 2', long)]
  const { listening } = heard({ lines })
  expect(listening.segments.map(({ speaker, agent }) => [speaker, agent])).toEqual([
    ['AGENT', 1],
    ['CUSTOMER', undefined],
    ['AGENT', 2],
  ])
  expect(listening.agents).toMatchObject({ judged: 2, agents: [{ name: null }, { name: null, start: 20 }] })
  expect(listening.metrics.talkRatio).toMatchObject({ agent: 1 })

  const named = [line(0, 5, 'Priya'), line(5, 9, 'Martin'), line(20, 25, 'Dev', long)]
  const { agents } = heard({ lines: named }, { agentLabels: ['Dev', 'Priya'] }).listening
  expect(agents?.agents.map(({ number, name }) => [number, name])).toEqual([
    [1, 'Priya'],
    [2, 'Dev'],
  ])
})

test('one agent is not numbered', () => {
  const { listening } = heard({ lines: [line(0, 5), line(5, 9, 'CUSTOMER'), line(10, 15)] })
  expect(listening.agents).toBeUndefined()
  expect(listening.segments.every((segment) => !('agent' in segment))).toBe(true)
})
