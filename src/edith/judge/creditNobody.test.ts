import { expect, test } from 'vitest'
import { Criterion } from '../../contract/scorecard.js'
import { creditNobody } from './creditNobody.js'
import { met, notMet } from './finding.js'

const rude = Criterion.parse({ id: 'rude', name: 'Not rude', weight: 1, kind: 'NOT_SAID', words: ['idiot'] })
const pace = Criterion.parse({
  id: 'pace',
  name: 'Pace',
  weight: 1,
  kind: 'METRIC',
  metric: 'AGENT_WORDS_PER_MINUTE',
  max: { full: 170, zero: 220 },
})
const nothing = met({ key: 'NOTHING_FORBIDDEN_SAID', within: { kind: 'ANYWHERE' } }, 0.9)
const agent = (text: string) => ({ speaker: 'AGENT' as const, text })
const of = (segments: Parameters<typeof creditNobody>[2]['segments'], durationSeconds = 30) => ({
  segments,
  durationSeconds,
  language: 'en-GB',
})
const hello = [agent('Hello? Hello, can you hear me?'), agent('Goodbye.')]
const text = 'Good morning, Northwind Energy, you are speaking with Grace, how can I help?'
const call = [agent(text)]

test.each([
  [rude, nothing],
  [pace, met({ key: 'NOT_MEASURED', metric: 'AGENT_WORDS_PER_MINUTE' }, 1)],
  [pace, notMet({ key: 'NOT_MEASURED', metric: 'AGENT_WORDS_PER_MINUTE' }, 1)],
])('whoever hardly speaks is not judged by $kind', (criterion, finding) => {
  expect(creditNobody(finding, criterion, of(hello))).toMatchObject({
    verdict: 'NOT_APPLICABLE',
    score: null,
    comment: { key: 'HARDLY_SPOKE' },
  })
  expect(creditNobody(finding, criterion, of(call))).toBe(finding)
})

test('what was said and should not have been stands, however little it was', () => {
  const said = notMet(
    { key: 'FORBIDDEN_SAID', moment: { speaker: 'AGENT', start: 0, quote: 'idiot' }, times: 1 },
    0.9,
  )
  expect(creditNobody(said, rude, of([agent('You idiot.')]))).toBe(said)
})

test('neither the customer nor a machine speaks for the agent; whoever is unknown may be', () => {
  const by = (speaker: 'CUSTOMER' | 'UNKNOWN', automated?: true) =>
    creditNobody(nothing, rude, of([{ speaker, text, ...(automated && { automated }) }])).verdict
  expect(by('CUSTOMER')).toBe('NOT_APPLICABLE')
  expect(by('UNKNOWN', true)).toBe('NOT_APPLICABLE')
  expect(by('UNKNOWN')).toBe('MET')
})

test('a few words in a minute are hardly any, and one sentence in ten seconds is one', () => {
  const said = [agent('Nobody may call you that.')]
  expect(creditNobody(nothing, rude, of(said, 60)).verdict).toBe('NOT_APPLICABLE')
  expect(creditNobody(nothing, rude, of(said, 10)).verdict).toBe('MET')
})
