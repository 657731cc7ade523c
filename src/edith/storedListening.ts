import { z } from 'zod'
import { CallAgents } from '../contract/agents.js'
import { type EngineAnalysis, MeasuredCall } from '../contract/analysis.js'
import { DEFAULT_REDACT_KINDS, RedactKind } from '../contract/redactKinds.js'
import { CallRoles } from '../contract/roles.js'
import { Segment, Stretch } from '../contract/transcript.js'
import type { Listening } from './listening.js'

/** What the raw payload keeps of what was heard; what later versions add to it stays with it. */
const StoredListening = z.looseObject({
  // True: stored before there were kinds.
  redacted: z.union([z.array(RedactKind), z.boolean().transform((all) => all && DEFAULT_REDACT_KINDS)]),
  from: z.record(z.string(), z.unknown()),
  recording: z.looseObject({
    language: z.string(),
    durationSeconds: z.number(),
    unreadableSeconds: z.number(),
    expectedSeconds: z.number().nullable(),
    // Absent: stored before it was looked for.
    mayBeCutOff: z.boolean().default(false),
    channels: z.int(),
    sampleRate: z.int(),
    // Absent: stored before it was reckoned.
    roles: CallRoles.nullable().default(null),
  }),
  transcribed: z.object({
    recogniser: z.object({
      engine: z.string(),
      model: z.string(),
      voiceActivity: z.string(),
      diarisation: z.string().nullable(),
    }),
    segments: z.array(
      z.looseObject({ ...Segment.shape, channel: z.int(), clarity: z.number().exactOptional() }),
    ),
    stretches: z.array(Stretch).default([]),
    agents: CallAgents.optional(),
  }),
  measured: MeasuredCall,
})

/** What was heard of a call, out of what its raw payload keeps. Throws where that is none of ours. */
export function storedListening(
  payload: unknown,
  { waveform, transcript }: Pick<EngineAnalysis, 'waveform' | 'transcript'>,
): { listening: Listening; masked: readonly RedactKind[] | false; from: Record<string, unknown> } {
  const { redacted, from, recording, transcribed, measured } = StoredListening.parse(payload)
  const timesOf = new Map(
    transcript.segments.map(({ index, words, wordTimes }) => [
      index,
      { ...(words && { words }), ...(wordTimes && { wordTimes }) },
    ]),
  )
  const segments = transcribed.segments.map((segment) => ({ ...segment, ...timesOf.get(segment.index) }))
  return {
    listening: { ...recording, ...transcribed, segments, metrics: measured, waveform },
    masked: redacted,
    from,
  }
}
