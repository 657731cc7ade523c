import { expect, test } from 'vitest'
import { ScorecardDefinition } from '../contract/scorecard.js'
import { assess } from './analyze.js'
import type { EngineSettings } from './engine.js'
import type { Listening } from './listening.js'
import { measureCall } from './measure/measureCall.js'

const lines = [
  ['AGENT', 'I am so happy for you, this is wonderful.'],
  ['CUSTOMER', 'I am very disappointed, honestly.'],
] as const
const segments = lines.map(([speaker, text], index) => ({
  index,
  speaker,
  start: index * 5,
  end: index * 5 + 4,
  text,
  channel: index,
}))
const heard: Listening = {
  language: 'en',
  durationSeconds: 10,
  unreadableSeconds: 0,
  expectedSeconds: null,
  mayBeCutOff: false,
  channels: 2,
  sampleRate: 8000,
  segments,
  stretches: [],
  roles: null,
  metrics: measureCall(segments, 10, 'en'),
  waveform: [],
  recogniser: { engine: 'none', model: 'none', voiceActivity: 'none', diarisation: null },
}
const tone = (metric: string) => ({
  id: metric.toLowerCase().replaceAll('_', '-'),
  name: metric,
  kind: 'METRIC',
  metric,
  weight: 1,
  min: { full: 0.1, zero: -0.9 },
})
const definition = ScorecardDefinition.parse({
  sections: [{ id: 's', name: 'S', criteria: [tone('AGENT_SENTIMENT'), tone('CUSTOMER_SENTIMENT')] }],
})
const settings: EngineSettings = {
  modelsDir: '',
  scratchDir: '',
  minDurationSeconds: 1,
  maxDurationSeconds: 100,
  recogniserThreads: 1,
}

async function assessed(options: { agentSentiment?: boolean }) {
  const scorecard = { id: 's', name: 'S', version: 1, definition }
  const tools = { settings, embed: async () => [] }
  const { analysis, raw } = await assess(heard, {}, { scorecard, redact: false, ...options }, tools, () => {})
  return { ...analysis, raw: JSON.stringify(raw) }
}

test('the agent’s mood is told nowhere unless it is asked for, and what it would judge does not apply', async () => {
  const { metrics, criteria, overallScore, raw } = await assessed({})
  expect(metrics.sentiment).toMatchObject({ agent: null, unknown: null })
  expect(metrics.sentiment.customer).toBeLessThan(-0.2)
  expect(metrics.sentimentCourse.every(({ agent }) => agent === null)).toBe(true)
  expect(raw).not.toMatch(/"agent":0\.[1-9]\d*,"customer":-/)
  const [ofAgent, ofCustomer] = criteria
  expect(ofAgent).toMatchObject({
    verdict: 'NOT_APPLICABLE',
    score: null,
    comment: { key: 'AGENT_SENTIMENT_OFF' },
  })
  expect(overallScore).toBe((ofCustomer?.score ?? 0) * 10)
})

test('asked for, it is', async () => {
  const { metrics, criteria } = await assessed({ agentSentiment: true })
  expect(metrics.sentiment.agent).toBeGreaterThan(0.4)
  expect(criteria[0]).toMatchObject({ verdict: 'MET' })
})

test('what a machine says stands in the transcript and is judged of nobody', async () => {
  const scorecard = {
    id: 's',
    name: 'S',
    version: 1,
    definition: ScorecardDefinition.parse({
      sections: [
        {
          id: 's',
          name: 'S',
          criteria: [
            {
              id: 'sorry',
              name: 'Sorry',
              kind: 'NOT_SAID',
              weight: 1,
              words: ['disappointed'],
              by: 'ANYONE',
            },
          ],
        },
      ],
    }),
  }
  const tools = { settings, embed: async () => [] }
  const judged = async (automated: boolean) => {
    const said = segments.map((segment) => ({
      ...segment,
      ...(automated && segment.index === 1 && { automated }),
    }))
    const { analysis } = await assess(
      { ...heard, segments: said },
      {},
      { scorecard, redact: false },
      tools,
      () => {},
    )
    return { verdict: analysis.criteria[0]?.verdict, lines: analysis.transcript.segments.length }
  }
  expect(await judged(false)).toEqual({ verdict: 'NOT_MET', lines: 2 })
  expect(await judged(true)).toEqual({ verdict: 'MET', lines: 2 })
})
