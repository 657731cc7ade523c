import { describe, expect, test } from 'vitest'
import { ScorecardDefinition } from '../contract/scorecard.js'
import { callAgents } from './agents/callAgents.js'
import { assess } from './analyze.js'
import type { EngineSettings } from './engine.js'
import type { HeardSegment, Listening } from './listening.js'
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

describe('of several agents', () => {
  const said = (agent: number | undefined, index: number, text: string): HeardSegment => ({
    ...{ index, start: index * 20, end: index * 20 + 9, text },
    ...(agent ? { speaker: 'AGENT', channel: 0, agent } : { speaker: 'CUSTOMER', channel: 1 }),
  })
  const lines = [
    said(1, 0, 'Hello, this is Priya, I am an idiot.'),
    said(undefined, 1, 'My bill has doubled, it is wrong.'),
    said(1, 2, "I'll put you through to billing now, please stay with me."),
    said(2, 3, 'Hello, this is Dev, welcome to billing.'),
    said(undefined, 4, 'It was thirty five.'),
    said(2, 5, 'That is done for you now, it is corrected. Goodbye.'),
  ]
  const words = (id: string, kind: 'SAID' | 'NOT_SAID', word: string, seconds?: number) => ({
    ...{ id, name: id, kind, weight: 1, examples: [], by: 'AGENT', words: [word] },
    ...(seconds && { when: { kind: 'FIRST', seconds } }),
  })
  const scorecard = {
    ...{ id: 's', name: 'S', version: 1 },
    definition: ScorecardDefinition.parse({
      sections: [
        {
          ...{ id: 's', name: 'S' },
          criteria: [
            words('insult', 'NOT_SAID', 'idiot'),
            words('welcome', 'NOT_SAID', 'welcome', 15),
            words('customer', 'NOT_SAID', 'wrong'),
          ].map((criterion, i) => (i === 2 ? { ...criterion, by: 'CUSTOMER' } : criterion)),
        },
      ],
    }),
  }
  const judgedAs = (judged: number) =>
    assess(
      { ...heard, durationSeconds: 120, segments: lines, agents: { ...callAgents(lines), judged } },
      {},
      { scorecard, redact: false },
      { settings, embed: async () => [] },
      () => {},
    )
  const verdicts = async (judged: number) =>
    (await judgedAs(judged)).analysis.criteria.map(({ verdict }) => verdict)

  test('what others say is nobody’s merit or fault, “at the beginning” is where the judged one takes over', async () => {
    expect(await verdicts(1)).toEqual(['NOT_MET', 'MET', 'NOT_MET'])
    expect(await verdicts(2)).toEqual(['MET', 'NOT_MET', 'NOT_MET'])
  })

  test('it is told who they are and who is judged, and all of what was said stands there', async () => {
    const { analysis, raw } = await judgedAs(2)
    expect(analysis.transcript.agents).toMatchObject({
      agents: [{ name: 'Priya' }, { name: 'Dev', start: 60, end: 109 }],
      judged: 2,
    })
    expect(analysis.transcript.segments.map(({ agent }) => agent)).toEqual([1, undefined, 1, 2, undefined, 2])
    expect(raw).toMatchObject({ transcribed: { agents: { judged: 2 } } })
  })

  test('why the customer called and how it ended is of the call', async () => {
    const [one, two] = [await judgedAs(1), await judgedAs(2)]
    expect(one.analysis.reason?.text).toContain('bill')
    expect(two.analysis.reason).toEqual(one.analysis.reason)
    expect(two.analysis.outcome).toEqual(one.analysis.outcome)
  })

  test('a call of one agent says nothing of agents', async () => {
    const { analysis, raw } = await assess(
      heard,
      {},
      { scorecard, redact: false },
      { settings, embed: async () => [] },
      () => {},
    )
    expect(analysis.transcript).not.toHaveProperty('agents')
    expect(JSON.stringify(raw)).not.toContain('"agents"')
  })
})
