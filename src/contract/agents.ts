import { z } from 'zod'

/** One of several agents who speak in a call, in the order in which they come. */
export const CallAgent = z.object({
  number: z.int().min(1),
  name: z.string().nullable().meta({ description: 'As they introduced themselves; null: they gave no name' }),
  /** Of their first word and of their last, in seconds. */
  start: z.number().min(0),
  end: z.number().min(0),
  words: z.int().min(0),
})
export type CallAgent = z.infer<typeof CallAgent>

/** Of a call that was handed over. */
export const CallAgents = z.object({
  agents: z.array(CallAgent).min(2),
  judged: z.int().min(1).meta({ description: 'The number of the agent whom the verdicts are about' }),
  because: z.enum(['MOST_WORDS', 'PERSON']).meta({
    description: 'Why that one: `MOST_WORDS`: says most; `PERSON`: somebody who listened says so',
  }),
})
export type CallAgents = z.infer<typeof CallAgents>
