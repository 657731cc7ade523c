import type pg from 'pg'
import { ALERT_MAIL_TASK } from '../../alerts/raiseAlerts.js'
import { COPIED_JOBS } from '../../platform/queue/copyJobs.js'
import { TELL_OWNERS } from '../../webhooks/disableEndpoint.js'
import type { End } from './manifest.js'

const TASKS_THAT_SEND = [ALERT_MAIL_TASK, TELL_OWNERS]

/**
 * What was going on when the backup was made. Analyses begin anew. What waited to be sent was most probably sent by the
 * old installation in the meantime: it counts as failed, and whoever missed it has it sent again; only after a move, in
 * which nothing ran in between, does it go out by itself. How long an endpoint has been failing is not known any more.
 */
export async function comeBack(
  client: pg.ClientBase,
  { resumeSending, deleted }: { resumeSending: boolean; deleted: End['deleted'] },
): Promise<void> {
  for (const table of ['audio', 'removed_audio'])
    await client.query(
      `delete from public.${table} a using unnest($1::text[], $2::text[]) gone (org_id, id)
     where a.org_id = gone.org_id and a.id = gone.id`,
      [deleted.map(({ orgId }) => orgId), deleted.map(({ audioId }) => audioId)],
    )
  // Their bytes are not in the file; what was reserved for them is given back.
  await client.query('delete from public.upload')
  await client.query(
    `update public.audio set status = 'PENDING', run_id = null, stage = null, progress = 0,
       attempts = greatest(attempts - 1, 0)
     where status = 'PROCESSING'`,
  )
  await client.query(
    `update public.webhook_delivery set leased_until = null, leased_by = null where leased_by is not null`,
  )
  await client.query(
    'update public.webhook_endpoint set failing_since = null where failing_since is not null',
  )
  if (resumeSending) return
  await client.query(
    `update public.webhook_delivery set status = 'FAILED', next_attempt_at = null where status = 'PENDING'`,
  )
  await client.query(`delete from ${COPIED_JOBS} where identifier = any ($1)`, [TASKS_THAT_SEND])
}
