import { z } from 'zod'

export const Speaker = z.enum(['AGENT', 'CUSTOMER', 'UNKNOWN'])
export type Speaker = z.infer<typeof Speaker>

/** One uninterrupted turn. `start` and `end` in seconds from the beginning of the recording, to 0.1 s. */
export const Segment = z.object({
  index: z.int().min(0),
  speaker: Speaker,
  start: z.number().min(0),
  end: z.number().min(0),
  text: z.string(),
  /** A machine speaks (a menu, an announcement, a voicemail greeting): nobody's talk, and not judged. */
  automated: z.boolean().optional(),
})
export type Segment = z.infer<typeof Segment>

/**
 * Heard, and no words. UNCLEAR: somebody speaks and was not understood. HOLD: music or announcements while somebody
 * waits. RINGING: ringback and other tones of the line. `channel`: 0 is left (or mono), 1 is right. In seconds, to 0.1 s.
 */
export const Stretch = z.object({
  kind: z.enum(['UNCLEAR', 'HOLD', 'RINGING']),
  speaker: Speaker,
  channel: z.int().min(0),
  start: z.number().min(0),
  end: z.number().min(0),
})
export type Stretch = z.infer<typeof Stretch>

/** As it is stored. */
export const Transcript = z.object({
  language: z.string(),
  segments: z.array(Segment),
  /** Ordered by `start`; absent: heard before stretches were told. */
  stretches: z.array(Stretch).optional(),
})
export type Transcript = z.infer<typeof Transcript>
