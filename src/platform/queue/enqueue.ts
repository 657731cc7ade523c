import { sql } from 'kysely'
import type { OrgTx } from '../db/withOrg.js'

export interface JobToAdd {
  task: string
  payload: Record<string, unknown>
  /** Adding a job whose key is already waiting replaces it: one job, however often it was asked for. */
  key?: string
  runAt?: Date
  maxAttempts?: number
  /** Lower runs first. */
  priority?: number
}

/** Adds a job in the caller's transaction: it exists exactly if the change that asked for it does. */
export async function enqueue(tx: OrgTx, job: JobToAdd): Promise<void> {
  const payload = JSON.stringify({ ...job.payload, orgId: tx.orgId })
  await sql`select enqueue_job(${job.task}, ${payload}::jsonb, ${job.key ?? null}, ${job.runAt ?? null},
    ${job.maxAttempts ?? null}, ${job.priority ?? null})`.execute(tx)
}
