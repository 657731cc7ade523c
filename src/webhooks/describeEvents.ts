import { z } from 'zod'
import {
  AlertCreatedData,
  AnalysisCompletedData,
  AnalysisFailedData,
  WebhookPingData,
} from '../contract/events.js'
import type { DescribedEvent, WebhookEvent } from '../contract/webhooks.js'

const DATA: Record<WebhookEvent, { description: string; data: z.ZodType; example: Record<string, unknown> }> =
  {
    'analysis.completed': {
      description: 'Fires after an audio finished analysis successfully.',
      data: AnalysisCompletedData,
      example: {
        analysis_id: 'cmp1q2anl0000k3v9x7h2d8ws',
        audio_file_id: 'cmp1q2aud0000k3v9x7h2d8ws',
        project_id: 'cmp1q2prj0000k3v9x7h2d8ws',
        overall_score: 78.5,
      },
    },
    'analysis.failed': {
      description: 'Fires when an audio analysis terminates with a failure.',
      data: AnalysisFailedData,
      example: {
        audio_file_id: 'cmp1q2aud0000k3v9x7h2d8ws',
        project_id: 'cmp1q2prj0000k3v9x7h2d8ws',
        error_message: 'The recording is silent.',
      },
    },
    'alert.created': {
      description: 'Fires when one of your alert rules matches a new analysis.',
      data: AlertCreatedData,
      example: {
        alert_id: 'cmp1q2alr0000k3v9x7h2d8ws',
        alert_rule_id: 'cmp1q2rul0000k3v9x7h2d8ws',
        alert_rule_name: 'Low score',
        analysis_id: 'cmp1q2anl0000k3v9x7h2d8ws',
        audio_file_id: 'cmp1q2aud0000k3v9x7h2d8ws',
        project_id: 'cmp1q2prj0000k3v9x7h2d8ws',
        severity: 'WARNING',
        message: 'Overall score is 41, below 50.',
      },
    },
    'webhook.ping': {
      description: 'Synthetic test event triggered by the test button on /account/webhooks.',
      data: WebhookPingData,
      example: {
        endpoint_id: 'cmp1q2ept0000k3v9x7h2d8ws',
        message: 'This is a test of your webhook endpoint. Everything else arrives just like it.',
      },
    },
  }

/** Each event with the JSON Schema of its whole body and an example that fulfils it. */
export function describeEvents(): DescribedEvent[] {
  return Object.entries(DATA).map(([event, { description, data, example }]) => {
    const name = event as WebhookEvent
    const body = z.object({
      id: z.string().describe('The delivery. The same on every attempt: use it to ignore duplicates.'),
      event: z.literal(name),
      created_at: z.iso.datetime().describe('When the event happened.'),
      data,
    })
    const { $schema, ...schema } = z.toJSONSchema(body, { io: 'input', override: withoutDatePattern })
    return {
      name,
      description,
      schema: { $schema, title: name, description, ...schema },
      example: { id: EXAMPLE_ID, event: name, created_at: '2026-05-11T12:25:12.000Z', data: example },
    }
  })
}

/** `format: date-time` says it; the pattern beside it is for no human eye. */
function withoutDatePattern({ jsonSchema }: { jsonSchema: { format?: string; pattern?: string } }): void {
  if (jsonSchema.format === 'date-time') delete jsonSchema.pattern
}

const EXAMPLE_ID = 'cmp1q2dlv0000k3v9x7h2d8ws'
