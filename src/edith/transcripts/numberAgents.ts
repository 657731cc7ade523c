import type { CallAgents } from '../../contract/agents.js'
import { callAgents } from '../agents/callAgents.js'
import type { HeardSegment } from '../listening.js'

// "Tom", "Dev Patel"; neither "Speaker 1" nor "AGENT_2" nor "B".
const NAME = /^(?!(?:Speaker|Agent|Advis[eo]r|Representative|Channel)\b)\p{Lu}\p{Ll}+(?:[ '’-]\p{L}+)*$/u

/** Agents whom a file calls otherwise are others, in the order in which they come; as it was where it has one. */
export function numberAgents(
  segments: HeardSegment[],
  labelOf: (segment: HeardSegment) => string | null,
): { segments: HeardSegment[]; agents?: CallAgents } {
  const isAgents = ({ speaker, automated }: HeardSegment) => speaker === 'AGENT' && !automated
  const labels = [...new Set(segments.filter(isAgents).map(labelOf))].filter((label) => label !== null)
  if (labels.length < 2) return { segments }
  const numbered = segments.map((segment) => {
    const at = isAgents(segment) ? labels.indexOf(labelOf(segment) ?? '') : -1
    return at < 0 ? segment : { ...segment, agent: at + 1 }
  })
  const names = labels.flatMap((label, i) => (NAME.test(label) ? [[i + 1, label] as const] : []))
  return { segments: numbered, agents: callAgents(numbered, new Map(names)) }
}
