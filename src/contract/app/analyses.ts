import { z } from 'zod'
import { CallTopic, EngineAnalysis } from '../analysis.js'
import { AppAudio } from './audios.js'
import { endpoint } from './endpoint.js'
import { Id, Timestamp } from './fields.js'

export const JudgingAgain = z.enum(['WAITING', 'FAILED'])
export type JudgingAgain = z.infer<typeof JudgingAgain>

export const AppAnalysis = EngineAnalysis.extend({
  id: Id,
  project: z.object({ id: Id, name: z.string() }),
  audio: AppAudio,
  topics: z.array(CallTopic),
  scorecard: z.object({ id: Id, name: z.string(), version: z.int(), criticalCap: z.number() }),
  createdAt: Timestamp,
  /** A person has said who is who, and it has not been judged by that yet, or could not be. */
  judgingAgain: JudgingAgain.nullable(),
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
  /**
   * Whoever speaks that segment is the agent, from now on: where that is who was taken for the customer, the roles are
   * swapped. The call is judged again, without listening, by the scorecard it was judged by; that costs no analysis. Said
   * twice, it is done once. 409 `conflict` where nobody knows who speaks there.
   */
  sayWhoIsAgent: endpoint({
    method: 'PUT',
    path: '/app/api/analyses/:id/agent',
    body: z.object({ segment: z.int().min(0) }),
    answer: AppAnalysis,
  }),
}
