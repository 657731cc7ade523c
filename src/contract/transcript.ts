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
})
export type Segment = z.infer<typeof Segment>

export const Transcript = z.object({ language: z.string(), segments: z.array(Segment) })
export type Transcript = z.infer<typeof Transcript>
