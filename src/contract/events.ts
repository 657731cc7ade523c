import { z } from 'zod'

const Id = z.string()
export const AlertSeverity = z.enum(['INFO', 'WARNING', 'CRITICAL'])
export type AlertSeverity = z.infer<typeof AlertSeverity>

/** Each event's `data`, in the snake_case that webhooks publish. */
export const AnalysisCompletedData = z.object({
  analysis_id: Id,
  audio_file_id: Id,
  project_id: Id,
  overall_score: z.number().describe('0 to 100, with one decimal.'),
})
export const AnalysisFailedData = z.object({
  audio_file_id: Id,
  project_id: Id,
  error_message: z.string().describe('Why, in words for a person.'),
})
export const AlertCreatedData = z.object({
  alert_id: Id,
  alert_rule_id: Id,
  alert_rule_name: z.string(),
  analysis_id: Id,
  audio_file_id: Id,
  project_id: Id,
  severity: AlertSeverity,
  message: z.string().describe('Why the rule matched, in words for a person.'),
})
export const WebhookPingData = z.object({ endpoint_id: Id, message: z.string() })

export const DomainEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('analysis.completed'), data: AnalysisCompletedData }),
  z.object({ type: z.literal('analysis.failed'), data: AnalysisFailedData }),
  z.object({ type: z.literal('alert.created'), data: AlertCreatedData }),
  z.object({ type: z.literal('webhook.ping'), data: WebhookPingData }),
])
export type DomainEvent = z.infer<typeof DomainEvent>
export type EventType = DomainEvent['type']
