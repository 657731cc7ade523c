import { z } from 'zod'
import { Speaker } from './transcript.js'

/**
 * How a call ended. `NO_NEED`: nothing was left to be done, as with a wrong number, a wish that was taken back, or what
 * had settled itself.
 */
export const Outcome = z.enum(['RESOLVED', 'FOLLOW_UP', 'UNRESOLVED', 'TRANSFERRED', 'NO_NEED'])
export type Outcome = z.infer<typeof Outcome>

/** Somebody's own words, and where they are; `segment` is the transcript segment's index, `start` in seconds. */
export const Told = z.object({
  segment: z.int().min(0),
  start: z.number().min(0),
  speaker: Speaker,
  text: z.string(),
})
export type Told = z.infer<typeof Told>

/** `by`: by when, as it was said ("by Friday"); null when it was not. */
export const CallPromise = Told.extend({ by: z.string().nullable() })
export type CallPromise = z.infer<typeof CallPromise>

/** What a call was about. null: it was not said in words that we understand. */
export const CallAbout = z.object({
  reason: Told.nullable(),
  outcome: Outcome.nullable(),
  promises: z.array(CallPromise),
})
export type CallAbout = z.infer<typeof CallAbout>

export const UNKNOWN_ABOUT: CallAbout = { reason: null, outcome: null, promises: [] }
