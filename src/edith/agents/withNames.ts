import type { CallAgents } from '../../contract/agents.js'
import type { Segment } from '../../contract/transcript.js'
import { introducedAs } from './introducedAs.js'

const OPENING_LINES = 3

/** By how the agents introduce themselves, as it is written and masked by now. */
export function withNames(agents: CallAgents, segments: readonly Segment[], language: string): CallAgents {
  const opening = (number: number) =>
    segments
      .filter(({ agent }) => agent === number)
      .slice(0, OPENING_LINES)
      .map(({ text }) => text)
  return {
    ...agents,
    agents: agents.agents.map((one) => ({
      ...one,
      name: one.name ?? introducedAs(opening(one.number), language),
    })),
  }
}
