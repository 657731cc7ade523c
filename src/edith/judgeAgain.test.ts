import { describe, expect, test } from 'vitest'
import type { RedactKind } from '../contract/redactKinds.js'
import { ScorecardDefinition } from '../contract/scorecard.js'
import type { Segment } from '../contract/transcript.js'
import { callAgents } from './agents/callAgents.js'
import { assess } from './analyze.js'
import { judgeAgain } from './judgeAgain.js'
import type { Listening } from './listening.js'
import { measureCall } from './measure/measureCall.js'

const settings = {
  modelsDir: '/nowhere',
  scratchDir: '/nowhere',
  minDurationSeconds: 0,
  maxDurationSeconds: 60,
  recogniserThreads: 1,
}
const tools = { settings, embed: async () => [] }
const scorecard = {
  id: 's',
  name: 'S',
  version: 3,
  definition: ScorecardDefinition.parse({
    sections: [
      {
        id: 's',
        name: 'S',
        criteria: [
          { id: 'rude', name: 'No insults', kind: 'NOT_SAID', weight: 1, words: ['idiot'], by: 'AGENT' },
          {
            id: 'listens',
            name: 'Listens',
            kind: 'METRIC',
            weight: 1,
            metric: 'AGENT_TALK_RATIO',
            max: { full: 0.3, zero: 0.4 },
          },
        ],
      },
    ],
  }),
}
const segments = [
  {
    index: 0,
    speaker: 'AGENT' as const,
    channel: 0,
    start: 0,
    end: 2,
    text: 'I am very disappointed, my number is 0612345678.',
    clarity: 0.9,
  },
  {
    index: 1,
    speaker: 'CUSTOMER' as const,
    channel: 1,
    start: 3,
    end: 9,
    text: 'You idiot, this is wonderful, you are wrong again.',
  },
]
const heard: Listening = {
  language: 'en',
  durationSeconds: 10,
  unreadableSeconds: 1.5,
  expectedSeconds: 12,
  mayBeCutOff: true,
  channels: 2,
  sampleRate: 8000,
  segments,
  stretches: [{ kind: 'UNCLEAR', speaker: 'AGENT', channel: 0, start: 9, end: 10 }],
  roles: { agentSide: 'LEFT', by: 'ENGINE', confidence: 0.6, isUnusual: false, evidence: 0.1 },
  metrics: measureCall(segments, 10, 'en'),
  waveform: [[0.1], [0.2]],
  recogniser: { engine: 'none', model: 'none', voiceActivity: 'none', diarisation: null },
}
const customerIsAgent = [{ start: 3, end: 9 }]

const first = (redact: RedactKind[] | false, agentSentiment = false) =>
  assess(heard, { agentChannel: 'AUTO' }, { scorecard, redact, agentSentiment }, tools, () => {})
const again = (
  stored: unknown,
  agentSpans = customerIsAgent,
  agentSentiment = false,
  shown: Segment[] = [],
) =>
  judgeAgain(
    {
      // As it comes back from a database.
      stored: JSON.parse(JSON.stringify(stored)),
      shown: { waveform: heard.waveform, transcript: { language: 'en', segments: shown } },
      agentSpans,
      scorecard,
      agentSentiment,
    },
    tools,
  )
const verdicts = ({ criteria }: { criteria: { verdict: string; unsure: boolean }[] }) =>
  criteria.map(({ verdict, unsure }) => ({ verdict, unsure }))

test('who was taken for the customer is judged as the agent: verdicts, score, measures, evidence', async () => {
  const before = await first(false)
  const after = await again(before.raw)
  expect(verdicts(before.analysis)).toEqual([
    { verdict: 'MET', unsure: true },
    { verdict: 'MET', unsure: true },
  ])
  expect(after.analysis.criteria[0]).toMatchObject({
    verdict: 'NOT_MET',
    evidence: [{ segment: 1, speaker: 'AGENT' }],
  })
  expect(after.analysis.criteria[1]).toMatchObject({ verdict: 'NOT_MET', unsure: false })
  expect(after.analysis.overallScore).toBeLessThan(before.analysis.overallScore)
  expect(after.analysis.metrics.talkRatio).toMatchObject({
    agent: before.analysis.metrics.talkRatio.customer,
    customer: before.analysis.metrics.talkRatio.agent,
  })
  expect(after.analysis.transcript).toMatchObject({
    segments: [{ speaker: 'CUSTOMER' }, { speaker: 'AGENT' }],
    stretches: [{ speaker: 'CUSTOMER' }],
  })
  expect(after.analysis.roles).toMatchObject({ agentSide: 'RIGHT', by: 'PERSON', confidence: 1 })
})

test('all that is not of a speaker stays: what was missing, how clear a line is, what listened', async () => {
  const before = await first(false)
  const { analysis, raw } = await again(before.raw)
  expect(analysis).toMatchObject({
    unreadableSeconds: 1.5,
    expectedSeconds: 12,
    mayBeCutOff: true,
    waveform: [[0.1], [0.2]],
  })
  expect(raw).toMatchObject({
    from: { agentChannel: 'AUTO', agentSpans: customerIsAgent },
    transcribed: { segments: [{ clarity: 0.9, channel: 0 }, {}], recogniser: heard.recogniser },
  })
})

test('when each word is said, which the payload does not keep, is taken from the transcript', async () => {
  const words = [{ text: 'You', start: 3, end: 3.4 }]
  const before = await first(false)
  const shown = before.analysis.transcript.segments.map((segment) =>
    segment.index === 1 ? { ...segment, words, wordTimes: 'HEARD' as const } : segment,
  )
  const { analysis } = await again(before.raw, customerIsAgent, false, shown)
  expect(analysis.transcript.segments[1]).toMatchObject({ speaker: 'AGENT', words, wordTimes: 'HEARD' })
  expect(analysis.transcript.segments[0]?.words).toBeUndefined()
})

test('swapped and swapped back it is what it was, but that somebody said so', async () => {
  const before = await first(false, true)
  const swapped = await again(before.raw, customerIsAgent, true)
  const back = await again(swapped.raw, [{ start: 0, end: 2 }], true)
  expect(back.analysis.metrics).toEqual(before.analysis.metrics)
  expect(back.analysis.transcript).toEqual(before.analysis.transcript)
  expect(back.analysis.roles).toMatchObject({ agentSide: 'LEFT', by: 'PERSON' })
})

test('the mood of agents stays untold, and the customer’s is told of who is the customer now', async () => {
  const before = await first(false)
  const { analysis } = await again(before.raw)
  expect(before.analysis.metrics.sentiment.customer).toBeGreaterThan(-0.2)
  expect(analysis.metrics.sentiment.customer).toBeLessThan(-0.2)
  expect(analysis.metrics.sentiment.agent).toBeNull()
})

test('what was masked stays masked, though the project masks nothing any more', async () => {
  const before = await first(['PHONE'])
  const { analysis, raw } = await again(before.raw)
  expect(JSON.stringify(raw)).not.toContain('0612345678')
  expect(analysis.transcript.segments.map(({ text }) => text)).toEqual(
    before.analysis.transcript.segments.map(({ text }) => text),
  )
  expect(raw).toMatchObject({ redacted: ['PHONE'] })
})

test('a payload of before stretches and roles is read', async () => {
  const { raw } = await first(false)
  const old = JSON.parse(JSON.stringify(raw))
  delete old.recording.roles
  delete old.transcribed.stretches
  const { analysis } = await again(old)
  expect(analysis.transcript.segments.map(({ speaker }) => speaker)).toEqual(['CUSTOMER', 'AGENT'])
})

test('what is no payload of ours is no call without words', async () => {
  await expect(again({})).rejects.toThrow()
})

describe('of several agents', () => {
  const handed: Listening = {
    ...heard,
    durationSeconds: 30,
    segments: [
      { index: 0, speaker: 'AGENT', channel: 0, start: 0, end: 4, text: 'You idiot, hold on.', agent: 1 },
      { index: 1, speaker: 'CUSTOMER', channel: 1, start: 5, end: 9, text: 'Well, that is not friendly.' },
      {
        index: 2,
        speaker: 'AGENT',
        channel: 0,
        start: 20,
        end: 29,
        text: 'Good morning, I put it right for you now, and you get a letter about it.',
        agent: 2,
      },
    ],
    stretches: [],
  }
  const agents = callAgents(handed.segments)
  const metrics = measureCall(handed.segments, 30, 'en', { agents })
  const stored = async () =>
    (
      await assess(
        { ...handed, agents, metrics },
        {},
        { scorecard, redact: false, agentSentiment: true },
        tools,
        () => {},
      )
    ).raw

  test('a person chooses another one, and everything that is of the agent is of that one', async () => {
    const { analysis } = await again(await stored(), [{ start: 1, end: 3 }])
    expect(analysis.transcript.agents).toMatchObject({ judged: 1, because: 'PERSON' })
    expect(analysis.criteria[0]).toMatchObject({ verdict: 'NOT_MET', evidence: [{ segment: 0 }] })
    expect(analysis.metrics.talkRatio).toEqual({ agent: 0.5, customer: 0.5, unknown: null })
    expect(analysis.metrics.silenceSeconds).toBe(metrics.silenceSeconds)
  })

  test('the one who was judged stays judged, where a person says that the roles are right', async () => {
    const { analysis } = await again(await stored(), [{ start: 20, end: 29 }], true)
    expect(analysis.transcript.agents).toMatchObject({ judged: 2, because: 'PERSON' })
    expect(analysis.criteria[0]).toMatchObject({ verdict: 'MET' })
    expect(analysis.metrics).toEqual(metrics)
  })

  test('who is the customer after all is measured as one', async () => {
    const { analysis } = await again(await stored(), [{ start: 5, end: 9 }])
    expect(analysis.transcript).not.toHaveProperty('agents')
    expect(analysis.metrics.talkRatio).toEqual({ agent: 0.235, customer: 0.765, unknown: null })
  })
})
