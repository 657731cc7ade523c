import type { CallAgents } from '../contract/agents.js'
import type { CallRoles } from '../contract/roles.js'
import type { Segment, Speaker, Stretch } from '../contract/transcript.js'
import { judgedAsPersonSays } from './agents/judgedAsPersonSays.js'
import { intersection, type Span, total } from './measure/spans.js'

interface Named {
  segments: Segment[]
  stretches: Stretch[]
  roles: CallRoles | null
  agents?: CallAgents | undefined
}

// Somebody has listened: as much as four calls in which everything speaks for one side.
const OF_A_PERSON = 4

/**
 * The agent is who speaks where a person says that the agent speaks, whatever was concluded: where that is who was taken
 * for the customer, both are swapped. Nobody's lines stay nobody's. Of several agents, who speaks there is the one to judge;
 * that there are several is not known of those who were taken for the customer.
 */
export function asPersonSays<H extends Named>(
  heard: H,
  agentSpans: Span[],
): { heard: H; isSwapped: boolean } {
  const seconds = (speaker: Speaker) =>
    total(
      intersection(
        heard.segments.filter((segment) => segment.speaker === speaker),
        agentSpans,
      ),
    )
  const [ofAgent, ofCustomer] = [seconds('AGENT'), seconds('CUSTOMER')]
  // Another detector or model may have found no voices at all.
  if (ofAgent === ofCustomer) return { heard, isSwapped: false }
  const isSwapped = ofCustomer > ofAgent
  const named = isSwapped
    ? { segments: heard.segments.map(swapped), stretches: heard.stretches.map(swapped), agents: undefined }
    : heard.agents && { agents: judgedAsPersonSays(heard.agents, heard.segments, agentSpans) }
  return { heard: { ...heard, ...named, roles: certain(heard.roles, isSwapped) }, isSwapped }
}

const OTHER: Record<Speaker, Speaker> = { AGENT: 'CUSTOMER', CUSTOMER: 'AGENT', UNKNOWN: 'UNKNOWN' }

function swapped<S extends { speaker: Speaker; agent?: number | undefined }>({ agent, ...spoken }: S) {
  return { ...spoken, speaker: OTHER[spoken.speaker] }
}

function certain(roles: CallRoles | null, isSwapped: boolean): CallRoles {
  const heard = roles?.agentSide ?? null
  const agentSide = heard && isSwapped ? (heard === 'LEFT' ? 'RIGHT' : 'LEFT') : heard
  const evidence = agentSide && (agentSide === 'LEFT' ? OF_A_PERSON : -OF_A_PERSON)
  return { agentSide, by: 'PERSON', confidence: 1, isUnusual: false, evidence }
}
