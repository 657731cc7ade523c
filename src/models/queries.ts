import { type Kysely, sql } from 'kysely'
import type { ModelDownload } from '../contract/app/models.js'
import type { DB } from '../platform/db/schema.gen.js'

/** Whoever is silent for longer does not download any more. */
const SILENT_AFTER = '20 seconds'

export interface DownloadRow extends Omit<ModelDownload, 'requestedAt'> {
  name: string
  requestedAt: Date
}

export async function downloads(db: Kysely<DB>): Promise<DownloadRow[]> {
  const { rows } = await sql<DownloadRow>`
    select name,
      case when state = 'DOWNLOADING' and beat_at < now() - ${SILENT_AFTER}::interval
        then 'WAITING' else state end as state,
      bytes, total_bytes as "totalBytes", failure, failure_detail as "failureDetail",
      requested_at as "requestedAt"
    from model_download`.execute(db)
  return rows
}

/** Asked for again, one that has failed goes on; one that is under way stays as it is. */
export async function orderModel(db: Kysely<DB>, name: string, userId: string): Promise<void> {
  await sql`
    insert into model_download (name, requested_by) values (${name}, ${userId})
    on conflict (name) do update
      set state = 'WAITING', failure = null, failure_detail = null, run_id = null, beat_at = null,
        requested_by = excluded.requested_by, requested_at = now()
      where model_download.state in ('FAILED', 'CANCELLING')`.execute(db)
}

/** False: nothing of that name was asked for. */
export async function cancelOrder(db: Kysely<DB>, name: string): Promise<boolean> {
  const { rows } = await sql`
    update model_download set state = 'CANCELLING', failure = null, failure_detail = null
    where name = ${name} returning 1`.execute(db)
  return rows.length > 0
}

/** The oldest that nobody works at. */
export async function takeOrder(
  db: Kysely<DB>,
  runId: string,
): Promise<{ name: string; isCancelled: boolean } | undefined> {
  const { rows } = await sql<{ name: string; isCancelled: boolean }>`
    update model_download
    set run_id = ${runId}, beat_at = now(), state = case state when 'WAITING' then 'DOWNLOADING' else state end
    where name = (
      select name from model_download
      where state <> 'FAILED' and (beat_at is null or beat_at < now() - ${SILENT_AFTER}::interval)
      order by requested_at limit 1 for update skip locked)
    returning name, state = 'CANCELLING' as "isCancelled"`.execute(db)
  return rows[0]
}

/** False: it is cancelled, or another's by now. */
export async function noteProgress(
  db: Kysely<DB>,
  { name, runId }: { name: string; runId: string },
  { bytes, totalBytes }: { bytes: number; totalBytes: number | null },
): Promise<boolean> {
  const { rows } = await sql`
    update model_download set bytes = ${bytes}, total_bytes = ${totalBytes}, beat_at = now()
    where name = ${name} and run_id = ${runId} and state = 'DOWNLOADING' returning 1`.execute(db)
  return rows.length > 0
}

export async function closeOrder(
  db: Kysely<DB>,
  { name, runId }: { name: string; runId: string },
): Promise<void> {
  await sql`delete from model_download where name = ${name} and run_id = ${runId}`.execute(db)
}

export async function failOrder(
  db: Kysely<DB>,
  { name, runId }: { name: string; runId: string },
  failure: NonNullable<ModelDownload['failure']>,
  detail: string | null,
): Promise<void> {
  await sql`
    update model_download
    set state = 'FAILED', failure = ${failure}, failure_detail = ${detail}, run_id = null, beat_at = null
    where name = ${name} and run_id = ${runId} and state = 'DOWNLOADING'`.execute(db)
}

/** For whichever worker comes next. */
export async function handBackOrder(
  db: Kysely<DB>,
  { name, runId }: { name: string; runId: string },
): Promise<void> {
  await sql`
    update model_download
    set run_id = null, beat_at = null, state = case state when 'DOWNLOADING' then 'WAITING' else state end
    where name = ${name} and run_id = ${runId}`.execute(db)
}
