import { z } from 'zod'
import {
  AlertCreatedData,
  AnalysisCompletedData,
  AnalysisFailedData,
  type EventType,
  WebhookPingData,
} from '../events.js'
import { exampleAnalysis } from './analysis.js'
import { Id, Timestamp } from './fields.js'

function envelope<const Event extends EventType, Data extends z.ZodType>(event: Event, data: Data) {
  return z.object({
    id: Id.meta({ description: 'The delivery. The same on every attempt: use it to ignore duplicates.' }),
    event: z.literal(event),
    created_at: Timestamp.meta({ description: 'When the event happened.' }),
    data,
  })
}

const exampleOf = <Event extends EventType, Data>(event: Event, data: Data) => ({
  id: 'cmp1x2y3z0delivery0000001',
  event,
  created_at: exampleAnalysis.createdAt,
  data,
})

const ids = {
  analysis_id: exampleAnalysis.id,
  audio_file_id: exampleAnalysis.audioFileId,
  project_id: exampleAnalysis.projectId,
}

/** What is sent to an organisation's endpoints, by event: the one source of what any page or document says of it. */
export const webhooks = {
  'analysis.completed': {
    operationId: 'onAnalysisCompleted',
    summary: 'Fires after an audio finished analysis successfully.',
    description: 'Sent once an analysis can be read. Read it with `getAnalysis`.',
    body: envelope('analysis.completed', AnalysisCompletedData),
    example: exampleOf('analysis.completed', { ...ids, overall_score: exampleAnalysis.overallScore }),
  },
  'analysis.failed': {
    operationId: 'onAnalysisFailed',
    summary: 'Fires when an audio analysis terminates with a failure.',
    description: 'Sent when a recording is given up, with the reason in words for a person.',
    body: envelope('analysis.failed', AnalysisFailedData),
    example: exampleOf('analysis.failed', {
      audio_file_id: ids.audio_file_id,
      project_id: ids.project_id,
      error_message: 'This is not an audio file.',
    }),
  },
  'alert.created': {
    operationId: 'onAlertCreated',
    summary: 'Fires when one of your alert rules matches a new analysis.',
    description: 'Sent for each alert, with why the rule matched in words for a person.',
    body: envelope('alert.created', AlertCreatedData),
    example: exampleOf('alert.created', {
      alert_id: 'cmp1x2y3z0alert0000000001',
      alert_rule_id: 'cmp1x2y3z0rule00000000001',
      alert_rule_name: 'Low score',
      ...ids,
      severity: 'WARNING' as const,
      message: 'Overall score is 58.5, below 60.',
    }),
  },
  'webhook.ping': {
    operationId: 'onWebhookPing',
    summary: 'Synthetic test event triggered by the test button on /account/webhooks.',
    description: 'Sent to one endpoint when somebody tests it, whatever it has subscribed to.',
    body: envelope('webhook.ping', WebhookPingData),
    example: exampleOf('webhook.ping', {
      endpoint_id: 'cmp1x2y3z0endpoint0000001',
      message: 'This is a test of your webhook endpoint. Everything else arrives just like it.',
    }),
  },
} as const satisfies Record<EventType, unknown>

const { id } = webhooks['analysis.completed'].example

/** What each attempt carries besides its body. */
export const WEBHOOK_HEADERS = {
  'User-Agent': { description: 'Always the same.', example: 'CallCenterRate-Webhook/1.0' },
  'X-CCR-Event': { description: 'The event, as in the body.', example: 'analysis.completed' },
  'X-CCR-Delivery-Id': {
    description: 'The `id` of the body: remember it, for a delivery may come more than once.',
    example: id,
  },
  'X-CCR-Signature': {
    description:
      '`t=<unix seconds of this attempt>,v1=<hex HMAC-SHA256 of t + "." + body, keyed with the secret>`. While a secret is replaced there are two `v1`.',
    example: `t=1778423582,v1=${'8f'.repeat(32)}`,
  },
  'webhook-id': { description: 'As Standard Webhooks has it: the delivery.', example: id },
  'webhook-timestamp': {
    description: 'As Standard Webhooks has it: unix seconds of this attempt.',
    example: '1778423582',
  },
  'webhook-signature': {
    description:
      'As Standard Webhooks has it: `v1,` and base64; two of them, with a space between, while a secret is replaced.',
    example: 'v1,GxiR6fJnic/3GpNHlecVrPPJrG2Nq4iclX7mmJtxxyg=',
  },
} as const
