import { z } from 'zod'

/** A channel of a recording with two: left is the first. */
export const Side = z.enum(['LEFT', 'RIGHT'])
export type Side = z.infer<typeof Side>

/** Of a recording, in seconds. */
export interface SpokenSpan {
  start: number
  end: number
}

/** Who was taken for the agent, and how surely. */
export const CallRoles = z.object({
  agentSide: Side.nullable().meta({
    description: 'The channel of the agent; null: the parties were not told apart by channels',
  }),
  by: z.enum(['ENGINE', 'PROJECT', 'PERSON']).meta({
    description: 'Who says so; `PROJECT`: its setting, `PERSON`: somebody who listened',
  }),
  confidence: z.number().min(0).max(1).nullable().meta({
    description:
      '0.5 to 1: how surely the one taken for the agent is it; on one channel, what share of the words is said by whom they are given to; null: not reckoned',
  }),
  /** What is said speaks for the other side than the project's other calls, or its setting. */
  isUnusual: z.boolean(),
  /** What the project learns from this call, in calls: above 0 for the left, below for the right; null: nothing. */
  evidence: z.number().nullable(),
})
export type CallRoles = z.infer<typeof CallRoles>

// Of ten calls whose side is told as surely as this, one is judged by the wrong party's words; on one channel, a tenth of
// the words is the other party's.
const SURE_SIDE = 0.9

/** Whether what rests on who is who is a guess. */
export function areUnsure(roles: Pick<CallRoles, 'confidence'> | null | undefined): boolean {
  return (roles?.confidence ?? 1) < SURE_SIDE
}
