interface Envelope<Name extends string, Data> {
  /** Of the delivery: the same on every attempt, so that a repeated one can be told. */
  id: string
  event: Name
  created_at: string
  data: Data
}

export type AnalysisCompleted = Envelope<
  'analysis.completed',
  { analysis_id: string; audio_file_id: string; project_id: string; overall_score: number }
>
export type AnalysisFailed = Envelope<
  'analysis.failed',
  { audio_file_id: string; project_id: string; error_message: string }
>
export type AlertCreated = Envelope<
  'alert.created',
  {
    alert_id: string
    alert_rule_id: string
    alert_rule_name: string
    analysis_id: string
    audio_file_id: string
    project_id: string
    severity: 'INFO' | 'WARNING' | 'CRITICAL'
    message: string
  }
>
export type WebhookPing = Envelope<'webhook.ping', { endpoint_id: string; message: string }>

export type WebhookEvent = AnalysisCompleted | AnalysisFailed | AlertCreated | WebhookPing
