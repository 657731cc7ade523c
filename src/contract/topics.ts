import { z } from 'zod'

const SPOKEN = /[\p{L}\p{N}]/u

/** What a topic is recognised by: sentences that customers say when they call about it, and words or short phrases. */
export const TopicDefinition = z.object({
  examples: z.array(spoken(300)).max(20).default([]),
  words: z.array(spoken(80)).max(40).default([]),
})
export type TopicDefinition = z.infer<typeof TopicDefinition>

function spoken(maxLength: number) {
  return z
    .string()
    .trim()
    .max(maxLength, `takes at most ${maxLength} characters`)
    .regex(SPOKEN, 'needs a letter or a digit')
}
