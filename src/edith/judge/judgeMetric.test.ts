import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inWords } from '../../contract/remarks/inWords.js'
import { Criterion, type CriterionOf, type MetricName } from '../../contract/scorecard.js'
import type { Listening } from '../listening.js'
import { creditFor, judgeMetric } from './judgeMetric.js'

describe('judging a measured value', () => {
  const silence = { metric: 'LONGEST_SILENCE_SECONDS' as const, max: { full: 8, zero: 20 } }

  it.each([
    [3, 10, 'MET'],
    [8, 10, 'MET'],
    [9, 9.2, 'PARTIAL'],
    [14, 5, 'PARTIAL'],
    [20, 0, 'NOT_MET'],
    [99, 0, 'NOT_MET'],
  ])('a longest silence of %s s scores %s', (longestSilenceSeconds, score, verdict) => {
    expect(judgeMetric(criterion(silence), call({ longestSilenceSeconds }))).toMatchObject({ score, verdict })
  })

  it('says the value and what was asked for', () => {
    const { comment } = judgeMetric(criterion(silence), call({ longestSilenceSeconds: 14 }))
    expect(inWords(comment, 'en')).toBe(
      'The longest silence was 14 s; full points up to 8 s, none from 20 s on.',
    )
  })

  it('shows the last words before the longest silence', () => {
    const deadAir = [
      { start: 1, end: 5 },
      { start: 12, end: 26 },
    ]
    const { evidence } = judgeMetric(criterion(silence), call({ longestSilenceSeconds: 14, deadAir }))
    expect(evidence).toEqual([{ segment: 1, start: 10, end: 12, speaker: 'AGENT', quote: 'One moment.' }])
  })

  it('is not applicable when the value is not known', () => {
    const talk = criterion({ metric: 'AGENT_TALK_RATIO', max: { full: 0.6, zero: 0.9 } })
    const unknown = call({ talkRatio: { agent: null, customer: null, unknown: 1 } })
    expect(judgeMetric(talk, unknown)).toMatchObject({ verdict: 'NOT_APPLICABLE', score: null })
  })

  it.each([
    ['en', 'AGENT_SENTIMENT', 'AGENT_SENTIMENT_OFF'],
    ['de', 'AGENT_SENTIMENT', 'NO_SENTIMENT_IN_LANGUAGE'],
    ['de', 'CUSTOMER_SENTIMENT', 'NO_SENTIMENT_IN_LANGUAGE'],
    ['en', 'CUSTOMER_SENTIMENT', 'NOT_MEASURED'],
  ] as const)('says in %s why %s is not known', (language, metric, key) => {
    const tone = criterion({ metric, min: { full: 0.2, zero: -0.2 } })
    const nobodys = call({ sentiment: { agent: null, customer: null, unknown: null } }, language)
    expect(judgeMetric(tone, nobodys)).toMatchObject({ verdict: 'NOT_APPLICABLE', comment: { key } })
  })

  it('takes bounds without a slope for a step', () => {
    expect(creditFor(5, { max: { full: 5, zero: 5 } })).toBe(1)
    expect(creditFor(5.1, { max: { full: 5, zero: 5 } })).toBe(0)
    expect(creditFor(4.9, { min: { full: 5, zero: 5 } })).toBe(0)
  })

  it('gives the lesser credit of two bounds', () => {
    const both = { min: { full: 120, zero: 80 }, max: { full: 160, zero: 200 } }
    expect([80, 100, 120, 140, 160, 190, 200].map((pace) => creditFor(pace, both))).toEqual([
      0, 0.5, 1, 1, 1, 0.25, 0,
    ])
  })

  it('keeps every credit between 0 and 1, and falling beyond the upper bound', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true })
    fc.assert(
      fc.property(value, value, value, value, (a, b, x, y) => {
        const max = { full: Math.min(a, b), zero: Math.max(a, b) }
        const [low, high] = [creditFor(Math.min(x, y), { max }), creditFor(Math.max(x, y), { max })]
        expect(low).toBeGreaterThanOrEqual(high)
        expect(low).toBeLessThanOrEqual(1)
        expect(high).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

function criterion(bounds: { metric: MetricName; min?: object; max?: object }): CriterionOf<'METRIC'> {
  const parsed = Criterion.parse({ id: 'm', name: 'Measured', kind: 'METRIC', weight: 1, ...bounds })
  if (parsed.kind !== 'METRIC') throw new Error('parsed as another kind')
  return parsed
}

function call(
  metrics: Partial<Listening['metrics']>,
  language = 'en',
): Pick<Listening, 'metrics' | 'durationSeconds' | 'segments' | 'language'> {
  const each = { agent: 0.5, customer: 0.5, unknown: null }
  return {
    language,
    durationSeconds: 60,
    segments: [
      { index: 0, speaker: 'CUSTOMER', start: 5, end: 10, text: 'It is broken.', channel: 1 },
      { index: 1, speaker: 'AGENT', start: 10, end: 12, text: 'One moment.', channel: 0 },
      { index: 2, speaker: 'AGENT', start: 26, end: 28, text: 'Here we are.', channel: 0 },
    ],
    metrics: {
      talkRatio: each,
      silenceSeconds: 0,
      longestSilenceSeconds: 0,
      interruptions: each,
      wordsPerMinute: each,
      sentiment: each,
      overtalkSeconds: 0,
      deadAir: [],
      responseLatencySeconds: each,
      sentimentCourse: [each, each, each, each],
      ...metrics,
    },
  }
}
