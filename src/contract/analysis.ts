import { z } from 'zod'
import { CallAbout } from './about.js'
import { Remark, Remarks } from './remarks/remark.js'
import { CallRoles } from './roles.js'
import { Speaker, Transcript } from './transcript.js'
import { Verdict } from './verdict.js'

/** A stretch of the recording that justifies a verdict; `segment` is the transcript segment's index. */
export const Evidence = z.object({
  segment: z.int().min(0),
  start: z.number().min(0),
  end: z.number().min(0),
  speaker: Speaker,
  quote: z.string(),
})
export type Evidence = z.infer<typeof Evidence>

/** A topic of the project that a call is about. */
export const CallTopic = z.object({
  id: z.string(),
  name: z.string(),
  evidence: z.array(Evidence).meta({
    description: 'Where it shows; empty where a language model named it and no words of its own do',
  }),
})
export type CallTopic = z.infer<typeof CallTopic>

/** Before it is stored; `source`: who recognised it. */
export const FoundTopic = CallTopic.extend({ source: z.enum(['ENGINE', 'MODEL']) })
export type FoundTopic = z.infer<typeof FoundTopic>

export const CriterionResult = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  weight: z.number(),
  /** 0 to `maxScore`, one decimal; null when the criterion is not applicable. */
  score: z.number().nullable(),
  maxScore: z.number(),
  verdict: Verdict,
  critical: z.boolean(),
  comment: z.string(),
  evidence: z.array(Evidence),
  confidence: z.number().min(0).max(1).meta({ description: 'How sure the verdict is' }),
  unsure: z
    .boolean()
    .meta({ description: 'The verdict is a guess that somebody should check: it caps nothing' }),
  source: z.enum(['ENGINE', 'MODEL', 'REVIEWER']).meta({ description: 'Whose verdict it is' }),
})
export type CriterionResult = z.infer<typeof CriterionResult>

/** Whose verdicts are in force. BOTH: the engine's, and where a language model disagrees it says so. */
export const JudgedBy = z.enum(['ENGINE', 'MODEL', 'BOTH'])
export type JudgedBy = z.infer<typeof JudgedBy>

/** What the app shows beyond the public shape, and the comment before it is worded. */
export const JudgedCriterion = CriterionResult.extend({
  comment: Remarks,
  section: z.object({ id: z.string(), name: z.string() }),
  kind: z.enum(['SAID', 'NOT_SAID', 'METRIC', 'JUDGED']),
  /** The verdict is a guess that somebody should check: it accuses nobody and caps nothing. */
  unsure: z.boolean().default(false),
  /** The nearest thing that was said when the criterion was not met. */
  nearestMiss: Evidence.nullable(),
  /** Whose verdict it is; absent where it was stored before language models judged more than questions. */
  source: z.enum(['ENGINE', 'MODEL']).optional(),
  /** Why a person should look at this verdict. */
  reviewReasons: z.array(Remark).optional(),
})
export type JudgedCriterion = z.infer<typeof JudgedCriterion>

export const Recommendation = z.object({
  id: z.string(),
  criterionId: z.string(),
  priority: z.enum(['HIGH', 'MEDIUM', 'LOW']),
  title: z.string(),
  text: z.string(),
})
export type Recommendation = z.infer<typeof Recommendation>

/** Before it is worded. */
export const FoundRecommendation = Recommendation.extend({ title: Remarks, text: Remarks })
export type FoundRecommendation = z.infer<typeof FoundRecommendation>

const PerSpeaker = z.object({
  agent: z.number().nullable(),
  customer: z.number().nullable(),
  unknown: z.number().nullable(),
})
export type PerSpeaker = z.infer<typeof PerSpeaker>

/**
 * `talkRatio`: share of all speech, 0 to 1. `sentiment`: -1 to 1. null: that speaker does not occur; of sentiment also
 * that the language's words are not known, or that the organisation leaves it out.
 */
export const Metrics = z.object({
  talkRatio: PerSpeaker,
  silenceSeconds: z.number(),
  longestSilenceSeconds: z.number(),
  interruptions: PerSpeaker,
  wordsPerMinute: PerSpeaker,
  sentiment: PerSpeaker,
})
export type Metrics = z.infer<typeof Metrics>

export const MeasuredCall = Metrics.extend({
  overtalkSeconds: z.number(),
  /** Of music and of silence that was announced; counted neither as talk nor as silence. Absent: told apart from silence since. */
  holdSeconds: z.number().optional(),
  /** Silences long enough to annoy, in order. */
  deadAir: z.array(z.object({ start: z.number(), end: z.number() })),
  /** Median seconds between the other's last word and this speaker's first. */
  responseLatencySeconds: PerSpeaker,
  /** Sentiment in each quarter of the call, first to last. */
  sentimentCourse: z.array(PerSpeaker).length(4),
})
export type MeasuredCall = z.infer<typeof MeasuredCall>

/** What the engine finds in one recording: everything that is stored and shown. */
export const EngineAnalysis = z.object({
  overallScore: z.number().min(0).max(100),
  /** True when a missed critical criterion lowered `overallScore` to the scorecard's cap. */
  capped: z.boolean(),
  summary: Remarks,
  ...CallAbout.shape,
  topics: z.array(FoundTopic),
  language: z.string(),
  durationSeconds: z.number(),
  /** What the decoder reported as broken: silent in what was analysed, and not judged. */
  unreadableSeconds: z.number().min(0),
  /** How long the recording was before it was cut off, about; null: it is all there, as far as the file tells. */
  expectedSeconds: z.number().nullable(),
  /** It does not end as its format has recordings end: cut off, by how much nobody can tell, or never closed. */
  mayBeCutOff: z.boolean(),
  channels: z.int(),
  sampleRate: z.int(),
  /** null: nobody reckoned who is who, or it was stored before that was kept. */
  roles: CallRoles.nullable(),
  criteria: z.array(JudgedCriterion),
  recommendations: z.array(FoundRecommendation),
  metrics: MeasuredCall,
  transcript: Transcript,
  /** Peaks for drawing: per channel, 0 to 1, evenly spaced over the recording; at most 2,000 a channel. */
  waveform: z.array(z.array(z.number())),
})
export type EngineAnalysis = z.infer<typeof EngineAnalysis>
