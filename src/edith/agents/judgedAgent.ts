import type { CallAgents } from '../../contract/agents.js'
import type { Span } from '../measure/spans.js'

/** What a call's other agents say is neither merit nor fault of the one who is judged; the customer's words stay. */
export function withoutOtherAgents<L extends { agent?: number | undefined }>(
  lines: readonly L[],
  agents: CallAgents | undefined,
): L[] {
  return lines.filter((line) => !isOtherAgents(line, agents))
}

export function isOtherAgents(
  { agent }: { agent?: number | undefined },
  agents: CallAgents | undefined,
): boolean {
  return agents !== undefined && agent !== undefined && agent !== agents.judged
}

/**
 * From where the judged agent takes over to where another does; whoever is the first has the line from the beginning,
 * the last one to the end. Undefined: the call has one agent.
 */
export function partOfJudged(agents: CallAgents | undefined): Span | undefined {
  const own = agents?.agents.find(({ number }) => number === agents.judged)
  if (!agents || !own) return undefined
  const others = agents.agents.filter((one) => one !== own)
  const isFirst = others.every(({ start }) => start >= own.start)
  // For a while both may speak.
  const after = others.filter(({ end }) => end > own.end).map(({ start }) => Math.max(start, own.end))
  return { start: isFirst ? 0 : own.start, end: Math.min(Number.POSITIVE_INFINITY, ...after) }
}

export function isWithin({ start }: { start: number }, part: Span | undefined): boolean {
  return !part || (start >= part.start && start < part.end)
}
