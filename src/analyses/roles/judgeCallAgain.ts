import { requestJudgingAgain } from '../../audios/requestJudgingAgain.js'
import { awayIn } from '../../platform/away.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { tellOrganisation } from '../../platform/serverEvents/tellOrganisation.js'
import { type AudioToAnalyse, TRY_AGAIN_MS } from '../analyseAudio.js'
import { type JudgeAgainDeps, judgeAsSaid, type Work } from './judgeAsSaid.js'
import { MAX_JUDGINGS } from './judgingAgain.js'
import { type Judging, setJudgings, startJudging } from './queries.js'

/**
 * Whatever ends the worker, another starts again from what is stored. Given up after MAX_JUDGINGS tries, the analysis
 * stays as it is and says so.
 */
export async function judgeCallAgain(
  deps: JudgeAgainDeps,
  { orgId, audioId }: AudioToAnalyse,
  work: Work,
): Promise<void> {
  const judging = await withOrg(deps.database, orgId, (tx) => startJudging(tx, audioId))
  if (!judging) return
  if (judging.attempts > MAX_JUDGINGS) {
    work.log.error({ audioId }, 'judging again broke off each time, and was given up')
    return giveUp(deps, orgId, judging)
  }
  try {
    await judgeAsSaid(deps, orgId, judging, work)
  } catch (error) {
    await handBack(deps, orgId, judging, error, work)
  }
}

/** As analysing does: a worker that is told to stop, or whose database or storage went away, does not count. */
async function handBack(
  deps: JudgeAgainDeps,
  orgId: string,
  judging: Judging,
  error: unknown,
  { signal, log }: Work,
): Promise<void> {
  const { audioId, attempts } = judging
  const isStopping = signal.aborted
  const isPassing = awayIn(error) !== undefined
  if (!isStopping) log.error({ err: error, audioId }, 'judging again failed')
  if (isStopping || isPassing) {
    const runAt = isStopping ? undefined : new Date(deps.clock().getTime() + TRY_AGAIN_MS)
    await withOrg(deps.database, orgId, async (tx) => {
      if (await setJudgings(tx, judging, attempts - 1)) await requestJudgingAgain(tx, audioId, runAt)
    })
    return
  }
  if (attempts < MAX_JUDGINGS) throw error
  await giveUp(deps, orgId, judging)
}

/** Open pages show it. */
async function giveUp(deps: JudgeAgainDeps, orgId: string, judging: Judging): Promise<void> {
  const { analysisId: id, audioId, projectId } = judging
  await withOrg(deps.database, orgId, async (tx) => {
    if (await setJudgings(tx, judging, MAX_JUDGINGS + 1))
      await tellOrganisation(tx, { type: 'analysis.updated', id, audioId, projectId })
  })
}
