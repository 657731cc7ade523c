import type { Caller } from '../../accounts/caller.js'
import { requestJudgingAgain } from '../../audios/requestJudgingAgain.js'
import { recordAudit } from '../../audit/recordAudit.js'
import type { Segment, Transcript } from '../../contract/transcript.js'
import { asPersonSays } from '../../edith/asPersonSays.js'
import type { OrgTx } from '../../platform/db/withOrg.js'
import { notFound, Problem } from '../../platform/http/problem.js'
import { createId } from '../../platform/id.js'
import { tellOrganisation } from '../../platform/serverEvents/tellOrganisation.js'
import { judgingAgain } from './judgingAgain.js'
import { type HeldAnalysed, holdAnalysed, keepAgentSpans } from './queries.js'

// Enough to know a voice or a channel again by.
const MOST_SPANS = 100

/**
 * Whoever speaks a segment is the agent, of several the one who is judged: kept for every later analysis of the recording, and the stored one is judged again.
 * Said once more, also at the same moment, it changes nothing.
 */
export async function sayWhoIsAgent(
  tx: OrgTx,
  caller: Caller,
  { analysisId, segment: index }: { analysisId: string; segment: number },
): Promise<void> {
  const held = await holdAnalysed(tx, analysisId)
  if (!held) throw notFound()
  const { segments, agents } = asSaid(held)
  const { speaker, agent } = segments.find((segment) => segment.index === index) ?? {}
  if (speaker === undefined || speaker === 'UNKNOWN') throw nobodyThere()
  const judging = judgingAgain(held)
  const isSaid = judging === 'WAITING' || (judging === null && held.roles?.by === 'PERSON')
  const isJudged = agents === undefined || agent === agents.judged
  if (speaker === 'AGENT' && isJudged && isSaid) return
  const agentSpans = longest(
    segments.filter((segment) => segment.speaker === speaker && segment.agent === agent),
  )
  await keepAgentSpans(tx, held.audioId, { agentSpans, judgeAgain: createId() })
  await requestJudgingAgain(tx, held.audioId)
  await recordAudit(tx, {
    actor: caller,
    action:
      speaker !== 'AGENT' ? 'audio.roles_swapped' : isJudged ? 'audio.roles_confirmed' : 'audio.agent_chosen',
    targetType: 'audio',
    targetId: held.audioId,
    details: { name: held.originalName, projectId: held.projectId },
  })
  const { audioId: id, projectId } = held
  await tellOrganisation(tx, { type: 'analysis.updated', id: analysisId, projectId, audioId: id })
}

/** As the call is to be judged, where that waits, and as it was judged otherwise: as it is shown. */
function asSaid(held: HeldAnalysed): Pick<Transcript, 'segments' | 'agents'> {
  const { agentSpans, transcript } = held
  if (judgingAgain(held) !== 'WAITING' || !agentSpans) return transcript
  return asPersonSays({ ...transcript, stretches: [], roles: null }, agentSpans).heard
}

function longest(segments: Segment[]): { start: number; end: number }[] {
  return segments
    .toSorted((a, b) => b.end - b.start - (a.end - a.start))
    .slice(0, MOST_SPANS)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}

function nobodyThere(): Problem {
  return new Problem('conflict', {
    en: 'Nobody knows who speaks there: only who was told from the other party can be the agent.',
    fr: 'Personne ne sait qui parle là : seul un interlocuteur distingué de l’autre peut être l’agent.',
  })
}
