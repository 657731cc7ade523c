import type { CallAgents } from '../../contract/agents.js'
import { intersection, type Span, total } from '../measure/spans.js'

// Another detector ends lines elsewhere; who means one of them means no two.
const NEARLY_ALL = 0.8

/** Of several agents the one to judge is who speaks where a person says so; spans in which more of them speak mean none. */
export function judgedAsPersonSays(
  agents: CallAgents,
  segments: readonly (Span & { agent?: number | undefined })[],
  agentSpans: Span[],
): CallAgents {
  const seconds = (number: number) =>
    total(
      intersection(
        segments.filter(({ agent }) => agent === number),
        agentSpans,
      ),
    )
  const spoken = agents.agents.map(({ number }) => ({ number, seconds: seconds(number) }))
  const all = spoken.reduce((sum, one) => sum + one.seconds, 0)
  const meant = spoken.find((one) => one.seconds > 0 && one.seconds >= NEARLY_ALL * all)
  return meant ? { ...agents, judged: meant.number, because: 'PERSON' } : agents
}
