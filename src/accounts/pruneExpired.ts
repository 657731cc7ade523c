import { sql } from 'kysely'
import { type Clock, daysBefore } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import type { JobHandler } from '../platform/queue/runJobs.js'

export const PRUNE_EXPIRED = 'accounts_prune'
export const ACCOUNTS_CRONTAB = `31 3 * * * ${PRUNE_EXPIRED}`
/** Whoever comes a little late is told that it is over, and not that there is no such thing. */
const GRACE_DAYS = 1
const BATCH = 2000

/** A job: forgets sessions, confirmations and invitations that have ended. In small transactions. */
export function pruneExpired(deps: { database: Database; clock: Clock }): JobHandler {
  return async (_payload, { signal }) => {
    const before = daysBefore(deps.clock(), GRACE_DAYS)
    let pruned: number | undefined
    do {
      const { rows } = await sql<{
        pruned: number
      }>`select prune_expired(${before}, ${BATCH}) as pruned`.execute(deps.database.anonymous)
      pruned = rows[0]?.pruned
    } while (pruned === BATCH && !signal.aborted)
  }
}
