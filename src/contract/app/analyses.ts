import { z } from 'zod'
import { CallTopic, EngineAnalysis } from '../analysis.js'
import { AppAudio } from './audios.js'
import { endpoint } from './endpoint.js'
import { Id, Timestamp } from './fields.js'

export const AppAnalysis = EngineAnalysis.extend({
  id: Id,
  project: z.object({ id: Id, name: z.string() }),
  audio: AppAudio,
  topics: z.array(CallTopic),
  scorecard: z.object({ id: Id, name: z.string(), version: z.int(), criticalCap: z.number() }),
  createdAt: Timestamp,
})
export type AppAnalysis = z.infer<typeof AppAnalysis>

export const CaptionFormat = z.enum(['srt', 'vtt'])
export type CaptionFormat = z.infer<typeof CaptionFormat>

/** The transcript as captions; `?locale=` says in which language its speakers are named. Not JSON, so no endpoint. */
export function captionsPath(analysisId: string, format: CaptionFormat): string {
  return `/app/api/analyses/${analysisId}/captions.${format}`
}

export const analysisEndpoints = {
  get: endpoint({ method: 'GET', path: '/app/api/analyses/:id', answer: AppAnalysis }),
}
