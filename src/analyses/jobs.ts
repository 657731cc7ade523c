import { z } from 'zod'
import { ANALYSE_AUDIO } from '../audios/requestAnalysis.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import { type AnalyseDeps, analyseAudio } from './analyseAudio.js'
import { sweepAudios } from './sweepAudios.js'

const AudioToAnalyse = z.object({ orgId: z.string().min(1), audioId: z.string().min(1) })

export const ANALYSIS_CRONTAB = '* * * * * sweep_audios'

export function analysisJobs(deps: AnalyseDeps): Record<string, JobHandler> {
  return {
    [ANALYSE_AUDIO]: (payload, context) => analyseAudio(deps, AudioToAnalyse.parse(payload), context),
    sweep_audios: async (_payload, { log }) => {
      const { requeued } = await sweepAudios(deps.database)
      if (requeued > 0) log.warn({ requeued }, 'recordings had lost their job')
    },
  }
}
