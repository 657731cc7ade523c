import { z } from 'zod'
import { CallPromise, Outcome, Told } from '../about.js'
import { CallAgents } from '../agents.js'
import { CallTopic, CriterionResult, Metrics, Recommendation } from '../analysis.js'
import { ReviewReason } from '../review.js'
import { CallRoles } from '../roles.js'
import { Id, Timestamp } from './fields.js'
import { Transcript } from './transcript.js'

export const ListedAnalysis = z.object({
  id: Id,
  audioFileId: Id,
  projectId: Id,
  overallScore: z
    .number()
    .min(0)
    .max(100)
    .meta({ description: 'One decimal', examples: [78.5] }),
  summary: z.string(),
  language: z.string(),
  durationSeconds: z.number().min(0),
  createdAt: Timestamp,
})
export type ListedAnalysis = z.infer<typeof ListedAnalysis>

export const ScorecardReference = z.object({ id: Id, name: z.string(), version: z.int().min(1) })

export const NeedsReview = z.object({
  reason: ReviewReason,
  criterionIds: z.array(z.string()),
  text: z.string().meta({ description: 'The reason in words, in the language of the project' }),
})

export const CallMetrics = Metrics.extend({
  holdSeconds: z.number().min(0).meta({
    description:
      'On hold: music, and silence that the agent announced; counted neither as talk nor as silence',
  }),
  deadAirSeconds: z.number().min(0).meta({ description: 'Silences of 8 s or more, together' }),
})
export type CallMetrics = z.infer<typeof CallMetrics>

export const AnalysisDetail = ListedAnalysis.extend({
  reason: Told.nullable().meta({
    description: 'Why the customer called, in their own words; null: not known',
  }),
  outcome: Outcome.nullable().meta({
    description: 'How the call ended; `NO_NEED`: nothing was left to be done; null: not known',
  }),
  promises: z.array(CallPromise).meta({
    description: 'What was promised; `by`: by when, as it was said, or null',
  }),
  topics: z.array(CallTopic).meta({
    description: 'The topics of the project, as they are called now, that the call is about',
  }),
  scorecard: ScorecardReference.meta({ description: 'What the call was judged by' }),
  provisional: z.boolean().meta({ description: 'A verdict that counts in the score is unsure' }),
  needsReview: z
    .array(NeedsReview)
    .meta({ description: 'Why somebody should look at this call; empty: no need' }),
  roles: CallRoles.pick({ agentSide: true, by: true, confidence: true })
    .nullable()
    .meta({ description: 'Who was taken for the agent; null: it was not reckoned' }),
  agents: CallAgents.nullable().meta({
    description: 'Who of several agents is judged, where a call was handed over; null: it has one agent',
  }),
  criteria: z.array(CriterionResult),
  recommendations: z.array(Recommendation),
  metrics: CallMetrics,
  transcript: Transcript,
})
export type AnalysisDetail = z.infer<typeof AnalysisDetail>

export const exampleAnalysis: ListedAnalysis = {
  id: 'cmp1x2y3z0analysis0000001',
  audioFileId: 'cmp1x2y3z0audio0000000001',
  projectId: 'cmp1x2y3z0project00000001',
  overallScore: 78.5,
  summary: 'The customer asks why the bill doubled; the agent finds the cause and credits the amount.',
  language: 'en',
  durationSeconds: 155.2,
  createdAt: '2026-05-10T14:33:02.000Z',
}

export const exampleAnalysisDetail: AnalysisDetail = {
  ...exampleAnalysis,
  reason: { segment: 1, start: 4.6, speaker: 'CUSTOMER', text: 'Hello, my bill has doubled.' },
  outcome: 'FOLLOW_UP',
  promises: [
    {
      segment: 8,
      start: 121.4,
      speaker: 'AGENT',
      text: 'The credit will be on your account by Friday.',
      by: 'by Friday',
    },
  ],
  topics: [
    {
      id: 'cmp1x2y3z00topic00000001',
      name: 'Billing',
      evidence: [
        { segment: 1, start: 4.6, end: 6.2, speaker: 'CUSTOMER', quote: 'Hello, my bill has doubled.' },
      ],
    },
  ],
  scorecard: { id: 'cmp1x2y3z0scorecard000001', name: 'Customer care', version: 3 },
  provisional: true,
  needsReview: [
    { reason: 'UNSURE', criterionIds: ['greeting'], text: 'Unsure, please check: greets and gives a name.' },
  ],
  roles: { agentSide: 'LEFT', by: 'ENGINE', confidence: 0.98 },
  agents: null,
  criteria: [
    {
      id: 'greeting',
      name: 'Greets and gives a name',
      description: 'The agent says hello and who they are.',
      weight: 5,
      score: 10,
      maxScore: 10,
      verdict: 'MET',
      critical: false,
      comment: 'Said within the first seconds.',
      evidence: [
        { segment: 0, start: 0.4, end: 4.1, speaker: 'AGENT', quote: 'Good morning, this is Nadia.' },
      ],
      confidence: 0.64,
      unsure: true,
      source: 'ENGINE',
    },
  ],
  recommendations: [
    {
      id: 'r1',
      criterionId: 'next-steps',
      priority: 'HIGH',
      title: 'Say what happens next',
      text: 'Close with the date on which the credit appears.',
    },
  ],
  metrics: {
    talkRatio: { agent: 0.58, customer: 0.42, unknown: null },
    silenceSeconds: 12.4,
    longestSilenceSeconds: 5.1,
    holdSeconds: 31.5,
    deadAirSeconds: 0,
    interruptions: { agent: 1, customer: 0, unknown: null },
    wordsPerMinute: { agent: 148, customer: 161.5, unknown: null },
    sentiment: { agent: 0.31, customer: -0.12, unknown: null },
  },
  transcript: {
    language: 'en',
    segments: [
      {
        index: 0,
        speaker: 'AGENT',
        start: 0.4,
        end: 4.1,
        text: 'Good morning, this is Nadia.',
        automated: false,
        agent: null,
        heard: 'Good morning, this is nod yeah.',
        words: [
          { text: 'Good', start: 0.42, end: 0.71 },
          { text: 'morning,', start: 0.71, end: 1.2 },
          { text: 'this', start: 1.46, end: 1.64 },
          { text: 'is', start: 1.64, end: 1.78 },
          { text: 'Nadia.', start: 1.78, end: 2.33 },
        ],
        wordTimes: 'ESTIMATED',
      },
      {
        index: 1,
        speaker: 'CUSTOMER',
        start: 4.6,
        end: 9.8,
        text: 'Hello, my bill has doubled.',
        automated: false,
        agent: null,
        heard: null,
        words: [
          { text: 'Hello,', start: 4.64, end: 5.1 },
          { text: 'my', start: 5.42, end: 5.6 },
          { text: 'bill', start: 5.6, end: 5.94 },
          { text: 'has', start: 5.94, end: 6.12 },
          { text: 'doubled.', start: 6.12, end: 6.7 },
        ],
        wordTimes: 'ESTIMATED',
      },
    ],
    stretches: [{ kind: 'UNCLEAR', speaker: 'CUSTOMER', start: 11.2, end: 12.6 }],
  },
}
