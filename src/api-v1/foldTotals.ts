import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import type { JobHandler } from '../platform/queue/runJobs.js'

export const FOLD_TOTALS = 'fold_totals'
export const TOTALS_CRONTAB = `* * * * * ${FOLD_TOTALS}`

/** Adds the differences up (migrations/0021_totals.sql). Totals are exact without it, and quick with it. */
export function foldTotals({ database }: { database: Database }): JobHandler {
  return async () => {
    await sql`select fold_totals()`.execute(database.anonymous)
  }
}
