import type { Engine } from '../../edith/engine.js'
import { withOrg } from '../../platform/db/withOrg.js'
import type { Log } from '../../platform/log.js'
import { topicsOfProject } from '../../topics/topicsOfProject.js'
import type { AnalyseDeps } from '../analyseAudio.js'
import { keepProject } from '../queries.js'
import { replaceAnalysis } from '../replaceAnalysis.js'
import { callToJudgeAgain, type Judging, takeJudgedAgain } from './queries.js'

export type JudgeAgainDeps = Pick<
  AnalyseDeps,
  'database' | 'recordEvent' | 'clock' | 'modelBudget' | 'beforeStoring'
> & { engine: Pick<Engine, 'judgeAgain'> }

export interface Work {
  signal: AbortSignal
  log: Log
}

/**
 * By what a person says of who is who, from what was heard at the time and by the scorecard of that time. The analysis
 * stays as it is until the new one takes its place, at once.
 */
export async function judgeAsSaid(
  deps: JudgeAgainDeps,
  orgId: string,
  judging: Judging,
  { signal, log }: Work,
): Promise<void> {
  const { audioId, analysisId, projectId } = judging
  signal.throwIfAborted()
  const call = await withOrg(deps.database, orgId, async (tx) => {
    const found = await callToJudgeAgain(tx, judging)
    return found && { ...found, projectId, topics: await topicsOfProject(tx, projectId) }
  })
  if (!call) return
  const { analysis, raw } = await deps.engine.judgeAgain(
    {
      stored: call.stored,
      shown: { waveform: call.waveform, transcript: call.transcript },
      agentSpans: call.agentSpans ?? [],
      scorecard: {
        id: call.scorecardId,
        name: call.scorecardName,
        version: call.scorecardVersion,
        definition: call.definition,
      },
      judgedBy: call.judgedBy,
      topics: call.topics,
      agentSentiment: call.agentSentiment,
      modelBudget: deps.modelBudget(orgId),
    },
    undefined,
    signal,
  )
  await deps.beforeStoring(orgId, { audioId, projectId, transcript: analysis.transcript }, signal)
  await withOrg(deps.database, orgId, async (tx) => {
    await keepProject(tx, projectId)
    if (!(await takeJudgedAgain(tx, judging, deps.clock()))) return
    await replaceAnalysis(deps, tx, { id: analysisId, audioId, subject: call, analysis, raw })
    log.info({ audioId }, 'judged again')
  })
}
