import { z } from 'zod'
import type { GivenTranscript } from './givenTranscript.js'

/** One shape in which transcripts are kept. Fields that it does not name are nobody's business. */
export interface TranscriptForm {
  name: string
  /** By fields that no other form has. */
  isLike(file: Record<string, unknown>): boolean
  schema: z.ZodType<GivenTranscript>
  /** What gives whoever has another file the right one. */
  cure: string
}

// A call of eleven days is none: such times are of another unit.
const MOST_SECONDS = 1_000_000

export const seconds = z.number().min(0).max(MOST_SECONDS)
export const milliseconds = z
  .number()
  .min(0)
  .max(MOST_SECONDS * 1000)
  .transform((value) => value / 1000)

/** A name or a number, as exports give it. */
export const label = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value === null || value === undefined || value === '' ? null : String(value)))
