import type { CallRoles } from '../../../contract/roles.js'
import type { AnalysisRequest } from '../../engine.js'
import type { Attributed } from '../attributed.js'
import type { Utterance } from '../spokenAudio.js'
import { agentSide } from './agentSide.js'
import { sideEvidence } from './sideEvidence.js'

export type SideTerms = Pick<AnalysisRequest, 'language' | 'agentChannel' | 'agentSidePrior'>

/** The parties were recorded apart: a channel is a voice, and one of the two is the agent's. */
export function nameSides(
  utterances: Utterance[],
  { language, agentChannel, agentSidePrior = 0 }: SideTerms,
): { attributed: Attributed[]; roles: CallRoles } {
  const roles = agentSide(sideEvidence(utterances, language), agentSidePrior, agentChannel)
  const agent = roles.agentSide === 'LEFT' ? 0 : 1
  const attributed = utterances.map((utterance): Attributed => {
    return { ...utterance, speaker: utterance.channel === agent ? 'AGENT' : 'CUSTOMER' }
  })
  return { attributed, roles }
}
