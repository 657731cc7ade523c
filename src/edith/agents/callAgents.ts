import type { CallAgents } from '../../contract/agents.js'
import type { Segment } from '../../contract/transcript.js'
import { wordCount } from '../measure/talk.js'

/** Of the agents whose lines are numbered, in the order in which they come: the one who says most is judged. */
export function callAgents(
  segments: readonly Segment[],
  names: ReadonlyMap<number, string> = new Map(),
): CallAgents {
  const agents = [...new Set(segments.flatMap(({ agent }) => agent ?? []))].map((number) => {
    const own = segments.filter(({ agent }) => agent === number)
    return {
      number,
      name: names.get(number) ?? null,
      start: Math.min(...own.map(({ start }) => start)),
      end: Math.max(...own.map(({ end }) => end)),
      words: own.reduce((sum, { text }) => sum + wordCount(text), 0),
    }
  })
  const [most] = agents.toSorted((a, b) => b.words - a.words || a.number - b.number)
  return {
    agents: agents.sort((a, b) => a.number - b.number),
    judged: most?.number ?? 1,
    because: 'MOST_WORDS',
  }
}
