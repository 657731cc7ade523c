import { z } from 'zod'
import { CallAgents } from './agents.js'

export const Speaker = z.enum(['AGENT', 'CUSTOMER', 'UNKNOWN'])
export type Speaker = z.infer<typeof Speaker>

/**
 * A word of a segment's text with the marks on it, or a label that masks several; in seconds, to 0.01 s. A segment's
 * text is its words with a space between them.
 */
export const Word = z.object({
  text: z.string(),
  start: z.number().min(0),
  end: z.number().min(0),
  /** What the recogniser wrote, where the word list knows better; empty where that stands at the word before. */
  heard: z.string().optional(),
})
export type Word = z.infer<typeof Word>

/** `HEARD`: by the recogniser, or the export that was handed in; `ESTIMATED`: from loudness, pauses and lengths. */
export const WordTimes = z.enum(['HEARD', 'ESTIMATED'])
export type WordTimes = z.infer<typeof WordTimes>

/** One uninterrupted turn. `start` and `end` in seconds from the beginning of the recording, to 0.1 s. */
export const Segment = z.object({
  index: z.int().min(0),
  speaker: Speaker,
  start: z.number().min(0),
  end: z.number().min(0),
  text: z.string(),
  /** A machine speaks (a menu, an announcement, a voicemail greeting): nobody's talk, and not judged. */
  automated: z.boolean().optional(),
  /** Which of the call's agents speaks; absent: it has one, or none does. */
  agent: z.int().min(1).optional(),
  /** Absent, with `wordTimes`, where it was stored before words had times. */
  words: z.array(Word).optional(),
  wordTimes: WordTimes.optional(),
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
  /** As of a segment. */
  agent: z.int().min(1).optional(),
})
export type Stretch = z.infer<typeof Stretch>

/** As it is stored. */
export const Transcript = z.object({
  language: z.string(),
  segments: z.array(Segment),
  /** Ordered by `start`; absent: heard before stretches were told. */
  stretches: z.array(Stretch).optional(),
  /** Absent: the call has one agent, as far as anybody could tell. */
  agents: CallAgents.optional(),
})
export type Transcript = z.infer<typeof Transcript>
