import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AlertCondition, AlertMoment } from '../contract/app/alerts.js'
import { inWords } from '../contract/remarks/inWords.js'
import { type AnalysedCall, evaluateRule } from './evaluateRule.js'

const unknown = { agent: null, customer: null, unknown: null }
const call: AnalysedCall = {
  overallScore: 61.5,
  durationSeconds: 120,
  criteria: [
    {
      id: 'greeting',
      name: 'Greeting',
      description: '',
      weight: 5,
      score: 5,
      maxScore: 10,
      verdict: 'PARTIAL',
      critical: false,
      comment: '',
      evidence: [{ segment: 0, start: 0.4, end: 2, speaker: 'AGENT', quote: 'Hello there' }],
      section: { id: 'opening', name: 'Opening' },
      kind: 'SAID',
      unsure: false,
      confidence: 0.7,
      nearestMiss: null,
    },
    {
      id: 'judged',
      name: 'Judged',
      description: '',
      weight: 5,
      score: null,
      maxScore: 10,
      verdict: 'NOT_APPLICABLE',
      critical: false,
      comment: '',
      evidence: [],
      section: { id: 'opening', name: 'Opening' },
      kind: 'JUDGED',
      unsure: false,
      confidence: 1,
      nearestMiss: null,
    },
  ],
  metrics: {
    talkRatio: { agent: 0.7, customer: 0.3, unknown: null },
    silenceSeconds: 20,
    longestSilenceSeconds: 12,
    interruptions: { agent: 3, customer: 0, unknown: null },
    wordsPerMinute: { agent: 150, customer: 120, unknown: null },
    sentiment: { agent: 0.2, customer: -0.4, unknown: null },
    overtalkSeconds: 1,
    deadAir: [],
    responseLatencySeconds: unknown,
    sentimentCourse: [unknown, unknown, unknown, unknown],
  },
  segments: [
    { index: 0, speaker: 'AGENT', start: 0.4, end: 2, text: 'Hello there, how can I help?' },
    { index: 1, speaker: 'CUSTOMER', start: 3, end: 6, text: 'I want to cancel my contract. This is fraud!' },
  ],
}
const nothing = () => null
const check = (condition: AlertCondition) =>
  evaluateRule({ join: 'ALL', conditions: [condition] }, call, nothing)

const phrase = (by: 'AGENT' | 'CUSTOMER' | 'ANYONE', ...phrases: string[]): AlertCondition => ({
  kind: 'PHRASE',
  match: 'WORD',
  by,
  phrases,
})

describe('a condition that holds says why', () => {
  test.each<[AlertCondition, string, number | null]>([
    [{ kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 70 }, 'Overall score is 61.5, below 70.', null],
    [{ kind: 'OVERALL_SCORE', comparison: 'ABOVE', value: 61.4 }, 'Overall score is 61.5, above 61.4.', null],
    [
      { kind: 'CRITERION_VERDICT', criterionId: 'greeting', verdicts: ['NOT_MET', 'PARTIAL'] },
      '“Greeting” is partial.',
      0.4,
    ],
    [
      { kind: 'CRITERION_SCORE', criterionId: 'greeting', comparison: 'BELOW', value: 6 },
      '“Greeting” is 5, below 6.',
      0.4,
    ],
    [
      { kind: 'METRIC', metric: 'LONGEST_SILENCE_SECONDS', comparison: 'ABOVE', value: 10 },
      'The longest silence is 12 s, above 10 s.',
      null,
    ],
    [
      { kind: 'SENTIMENT', of: 'CUSTOMER', comparison: 'BELOW', value: 0 },
      'Sentiment of the customer is −0.4, below 0.',
      null,
    ],
    [
      phrase('CUSTOMER', 'lawyer', 'fraud'),
      'The customer said “I want to cancel my contract. This is fraud!”.',
      3,
    ],
  ])('%o', (condition, message, at) => {
    const evaluation = check(condition)
    if (evaluation.kind === 'quiet') throw new Error('it does not hold')
    expect(inWords(evaluation.message, 'en')).toBe(message)
    expect(evaluation.moment?.start ?? null).toBe(at)
  })
})

describe('a condition that does not hold, or cannot be answered, is quiet', () => {
  test.each<[string, AlertCondition]>([
    ['the bound itself is neither below', { kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 61.5 }],
    ['nor above', { kind: 'OVERALL_SCORE', comparison: 'ABOVE', value: 61.5 }],
    ['another verdict', { kind: 'CRITERION_VERDICT', criterionId: 'greeting', verdicts: ['MET'] }],
    [
      'a criterion the scorecard has not',
      { kind: 'CRITERION_SCORE', criterionId: 'gone', comparison: 'BELOW', value: 10 },
    ],
    [
      'a criterion without a score',
      { kind: 'CRITERION_SCORE', criterionId: 'judged', comparison: 'BELOW', value: 10 },
    ],
    [
      'a metric nobody could measure',
      { kind: 'METRIC', metric: 'AGENT_RESPONSE_LATENCY_SECONDS', comparison: 'ABOVE', value: 0 },
    ],
    ['a word by the other speaker', phrase('AGENT', 'fraud')],
    ['part of a word', phrase('ANYONE', 'rau')],
  ])('%s', (_, condition) => {
    expect(check(condition)).toEqual({ kind: 'quiet' })
  })
})

describe('a verdict that is a guess', () => {
  const unsure = { ...call, criteria: call.criteria.map((one) => ({ ...one, unsure: true })) }
  const checkUnsure = (condition: AlertCondition) =>
    evaluateRule({ join: 'ALL', conditions: [condition] }, unsure, nothing)

  test.each<AlertCondition>([
    { kind: 'CRITERION_VERDICT', criterionId: 'greeting', verdicts: ['PARTIAL'] },
    { kind: 'CRITERION_SCORE', criterionId: 'greeting', comparison: 'BELOW', value: 6 },
  ])('alerts nobody: $kind', (condition) => {
    expect(check(condition).kind).toBe('matched')
    expect(checkUnsure(condition)).toEqual({ kind: 'quiet' })
  })

  test('is said of the score that it counts in', () => {
    const evaluation = checkUnsure({ kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 70 })
    if (evaluation.kind === 'quiet') throw new Error('it does not hold')
    expect(inWords(evaluation.message, 'en')).toBe(
      'Overall score is 61.5, below 70; part of it is unsure, please check.',
    )
    expect(inWords(evaluation.message, 'fr')).toMatch(/une partie est incertaine, à vérifier\.$/)
  })
})

test('what counts by meaning is taken from what was found beforehand', () => {
  const condition: AlertCondition = {
    kind: 'PHRASE',
    match: 'MEANING',
    by: 'CUSTOMER',
    phrases: ['I am leaving'],
  }
  const moment: AlertMoment = { segment: 1, start: 3, speaker: 'CUSTOMER', quote: 'I want to cancel' }
  const rule = { join: 'ALL' as const, conditions: [condition] }
  expect(evaluateRule(rule, call, () => moment)).toEqual({
    kind: 'matched',
    message: [{ key: 'ALERT_SAID', speaker: 'CUSTOMER', quote: 'I want to cancel' }],
    moment,
  })
  expect(evaluateRule(rule, call, nothing)).toEqual({ kind: 'quiet' })
})

test('ALL matches when each condition does, ANY when one does', () => {
  const holds: AlertCondition = { kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 100 }
  const fails: AlertCondition = { kind: 'OVERALL_SCORE', comparison: 'ABOVE', value: 100 }
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }), (truths) => {
      const conditions = truths.map((truth) => (truth ? holds : fails))
      expect(evaluateRule({ join: 'ALL', conditions }, call, nothing).kind).toBe(
        truths.every(Boolean) ? 'matched' : 'quiet',
      )
      expect(evaluateRule({ join: 'ANY', conditions }, call, nothing).kind).toBe(
        truths.some(Boolean) ? 'matched' : 'quiet',
      )
    }),
  )
})
