import { z } from 'zod'
import { ANALYSE_AUDIO } from '../audios/requestAnalysis.js'
import { JUDGE_AGAIN } from '../audios/requestJudgingAgain.js'
import { SILENCE_RECORDING } from '../audios/requestSilencing.js'
import type { Embed } from '../edith/judge/embedder.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { RECOGNISE_TOPICS } from '../topics/requestRecognition.js'
import { type AnalyseDeps, analyseAudio } from './analyseAudio.js'
import type { JudgeAgainDeps } from './roles/judgeAsSaid.js'
import { judgeCallAgain } from './roles/judgeCallAgain.js'
import { silenceRecording } from './silenceRecording.js'
import { sweepAudios } from './sweepAudios.js'
import { recogniseAgain } from './topics/recogniseAgain.js'

const ProjectToLookThrough = z.object({ orgId: z.string().min(1), projectId: z.string().min(1) })
const AudioToAnalyse = z.object({ orgId: z.string().min(1), audioId: z.string().min(1) })

export const ANALYSIS_CRONTAB = '* * * * * sweep_audios'

export function analysisJobs(
  deps: AnalyseDeps & JudgeAgainDeps & { embed: Embed },
): Record<string, JobHandler> {
  return {
    [ANALYSE_AUDIO]: (payload, context) => analyseAudio(deps, AudioToAnalyse.parse(payload), context),
    [JUDGE_AGAIN]: (payload, context) => judgeCallAgain(deps, AudioToAnalyse.parse(payload), context),
    [RECOGNISE_TOPICS]: (payload, { signal }) =>
      recogniseAgain(deps, ProjectToLookThrough.parse(payload), signal),
    [SILENCE_RECORDING]: (payload, context) => silenceRecording(deps, AudioToAnalyse.parse(payload), context),
    sweep_audios: async (_payload, { log }) => {
      const { requeued } = await sweepAudios(deps.database)
      if (requeued > 0) log.warn({ requeued }, 'recordings had lost their job')
    },
  }
}
