import { exampleAudio } from '../../../src/contract/v1/audio.js'
import { ERRORS } from '../../../src/contract/v1/errors.js'
import { examplePagination } from '../../../src/contract/v1/page.js'
import { exampleProject } from '../../../src/contract/v1/project.js'

const json = (value: unknown) => JSON.stringify(value, null, 2)
const errorBody = ({ code, message }: { code: string; message: string }) => json({ error: { code, message } })

/** What the page shows beside its requests: the examples of the schemas that the server answers by. */
export const ANSWERS = {
  projects: json({ data: [exampleProject], pagination: { page: 1, limit: 50, total: 1 } }),
  audios: json({ data: [exampleAudio], pagination: examplePagination }),
  error: errorBody(ERRORS.PlanRequired),
  quota: `HTTP/1.1 429 Too Many Requests
Retry-After: 1209600
Content-Type: application/json; charset=utf-8

${errorBody(ERRORS.RateLimited)}`,
}

export const KEY_HEADER = 'Authorization: Bearer ccr_live_<32 hex chars>'

export const DELIVERY = `POST https://yourapp.example.com/webhooks/ccr
Content-Type: application/json
User-Agent: CallCenterRate-Webhook/1.0
X-CCR-Event: analysis.completed
X-CCR-Delivery-Id: ckdelivery123...
X-CCR-Signature: t=1715423112,v1=8f3a...c9d2

${json({
  id: 'ckdelivery123...',
  event: 'analysis.completed',
  created_at: '2026-05-11T12:25:12.000Z',
  data: {
    analysis_id: 'ckanalysis456...',
    audio_file_id: 'ckaudio789...',
    project_id: 'ckproject000...',
    overall_score: 78.5,
  },
})}`

export const DURING_ROTATION = `X-CCR-Signature: t=1715423112,v1=8f3a...c9d2,v1=41be...07aa`
