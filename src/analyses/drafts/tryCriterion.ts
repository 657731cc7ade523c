import type { z } from 'zod'
import {
  type CriterionTrial,
  type criterionDraftEndpoints,
  PAST_CALLS,
  type TriedCall,
} from '../../contract/app/criterionDrafts.js'
import type { Criterion } from '../../contract/scorecard.js'
import { withoutAgentSentiment } from '../../contract/withoutAgentSentiment.js'
import { partOfJudged, withoutOtherAgents } from '../../edith/agents/judgedAgent.js'
import { lessHeard } from '../../edith/judge/lessHeard.js'
import type { Drafting } from '../../edith/propose/startDrafting.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { savedCriterion } from '../../scorecards/savedCriterion.js'
import { countNewestCalls } from '../countNewestCalls.js'
import { type PastCall, pastCalls, projectLanguage } from './pastCalls.js'

type Asked = z.output<typeof criterionDraftEndpoints.trial.body>

/** Encoding what was said in a call takes a second or so: a page is what somebody waits for. */
const PAGE_CALLS = 5

/**
 * What a draft would make of the newest calls, from `offset` on, by what was said in them. Undefined: there is no such
 * project. Told to stop, it answers what it has.
 */
export async function tryCriterion(
  { database, drafting }: { database: Database; drafting: Drafting },
  orgId: string,
  { projectId, scorecardId, criteria, offset }: Asked,
  signal: AbortSignal,
): Promise<CriterionTrial | undefined> {
  const id = criteria.at(-1)?.id ?? ''
  const found = await withOrg(database, orgId, async (tx) => {
    if ((await projectLanguage(tx, projectId)) === undefined) return undefined
    return {
      saved: scorecardId === null ? [] : await savedCriterion(tx, scorecardId, id),
      total: await countNewestCalls(tx, projectId, PAST_CALLS),
      past: await pastCalls(tx, projectId, offset, Math.min(PAGE_CALLS, PAST_CALLS - offset)),
    }
  })
  if (!found) return undefined
  const trial: CriterionTrial = { examined: 0, total: found.total, tooLong: 0, calls: [] }
  const verdictOf = (call: PastCall, by: Criterion[]) => judgeBy(by, call, drafting, signal)
  for (const call of found.past) {
    if (call.isTooLong) trial.tooLong++
    else {
      const draft = await unlessStopped(verdictOf(call, criteria), signal)
      const saved = found.saved.length > 0 ? await unlessStopped(verdictOf(call, found.saved), signal) : null
      if (!draft || saved === undefined) return trial
      trial.calls.push({ ...nameOf(call), draft, saved })
    }
    trial.examined++
  }
  return trial
}

function nameOf({
  id,
  originalName,
  createdAt,
}: PastCall): Pick<TriedCall, 'analysisId' | 'originalName' | 'createdAt'> {
  return { analysisId: id, originalName, createdAt: createdAt.toISOString() }
}

/** The last of them, as the engine sees it. */
async function judgeBy(
  criteria: Criterion[],
  call: PastCall,
  drafting: Drafting,
  signal: AbortSignal,
): Promise<TriedCall['draft'] | undefined> {
  const { language, durationSeconds, agents } = call
  const [segments, stretches] = [
    withoutOtherAgents(call.segments, agents),
    withoutOtherAgents(call.stretches, agents),
  ]
  const listening = {
    language,
    durationSeconds,
    part: partOfJudged(agents),
    // Which channel it was heard on is of no account by now.
    segments: segments.filter(({ automated }) => !automated).map((segment) => ({ ...segment, channel: 0 })),
    metrics: call.agentSentiment ? call.metrics : withoutAgentSentiment(call.metrics),
  }
  const judged = await drafting.judge(listening, criteria, signal)
  const last = lessHeard(judged, { ...call, segments, stretches }, criteria).at(-1)
  return last && { verdict: last.verdict, unsure: last.unsure, evidence: last.evidence }
}

async function unlessStopped<T>(work: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return work.catch((error) => {
    if (signal.aborted) return undefined
    throw error
  })
}
