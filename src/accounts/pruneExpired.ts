import { sql } from 'kysely'
import { type Clock, daysBefore } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { inBatches } from '../platform/queue/inBatches.js'
import type { JobHandler } from '../platform/queue/runJobs.js'

export const PRUNE_EXPIRED = 'accounts_prune'
export const ACCOUNTS_CRONTAB = `31 3 * * * ${PRUNE_EXPIRED}`
/** Whoever comes a little late is told that it is over, and not that there is no such thing. */
const GRACE_DAYS = 1

/** A job: forgets sessions, confirmations and invitations that have ended. In small transactions. */
export function pruneExpired(deps: { database: Database; clock: Clock }): JobHandler {
  return async (_payload, { signal }) => {
    const before = daysBefore(deps.clock(), GRACE_DAYS)
    await inBatches(signal, async (atMost) => {
      const { rows } = await sql<{
        pruned: number
      }>`select prune_expired(${before}, ${atMost}) as pruned`.execute(deps.database.anonymous)
      return rows[0]?.pruned
    })
  }
}
