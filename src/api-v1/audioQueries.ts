import { type RawBuilder, sql } from 'kysely'
import type { AudioStatus } from '../contract/v1/audio.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { asked } from './asked.js'
import { limited, type Window } from './window.js'

export interface AudioRow {
  id: string
  projectId: string
  originalName: string
  size: number
  source: 'UPLOAD' | 'IMPORT' | 'API'
  status: AudioStatus
  errorMessage: string | null
  createdAt: Date
  processedAt: Date | null
  analysisId: string | null
}

export interface AudioDetailRow extends AudioRow {
  mimeType: string | null
  durationSeconds: number | null
  channels: number | null
  sampleRate: number | null
  agentName: string | null
  externalId: string | null
  metadata: Record<string, unknown>
}

export interface AudioFilter {
  projectId?: string | undefined
  status?: AudioStatus | undefined
}

const COLUMNS = sql`a.id, a.project_id, a.original_name, a.size, a.source, a.status, a.error_message, a.created_at,
  a.processed_at, a.analysis_id`

/** The rows before the page are skipped in the index: only the page's own are fetched. */
export function audioPage(tx: OrgTx, filter: AudioFilter, window: Window) {
  return asked(
    tx,
    sql<AudioRow>`
      select ${COLUMNS}
      from (
        select id from audio where ${matching(tx, filter)}
        order by created_at desc, id desc ${limited(window)}
      ) chosen
      join audio a on a.org_id = ${tx.orgId} and a.id = chosen.id
      order by a.created_at desc, a.id desc`,
  )
}

export function audioTotal(tx: OrgTx, filter: AudioFilter) {
  return asked(
    tx,
    sql<{ total: number }>`
      select coalesce(sum(count), 0) as total
      from (
        select count from audio_total where ${matching(tx, filter)}
        union all
        select count from audio_total_change where ${matching(tx, filter)}
      ) counted`,
  )
}

export function audioById(tx: OrgTx, id: string) {
  return asked(
    tx,
    sql<AudioDetailRow>`
      select ${COLUMNS}, a.mime_type, a.duration_seconds, a.channels, a.sample_rate, a.agent_name, a.external_id,
        a.metadata
      from audio a where a.org_id = ${tx.orgId} and a.id = ${id}`,
  )
}

/** A text of its own for each combination of filters, so that each is planned for the index it has. */
function matching(tx: OrgTx, { projectId, status }: AudioFilter): RawBuilder<unknown> {
  const ofProject = projectId === undefined ? sql`` : sql` and project_id = ${projectId}`
  const withStatus = status === undefined ? sql`` : sql` and status = ${status}`
  return sql`org_id = ${tx.orgId}${ofProject}${withStatus}`
}
