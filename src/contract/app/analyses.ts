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

export const analysisEndpoints = {
  get: endpoint({ method: 'GET', path: '/app/api/analyses/:id', answer: AppAnalysis }),
}
