import { sql } from 'kysely'
import type { Database } from '../db/database.js'
import { inBatches } from '../queue/inBatches.js'
import type { JobHandler } from '../queue/runJobs.js'

export const PRUNE_THROTTLE = 'throttle_prune'
export const THROTTLE_CRONTAB = `23 3 * * * ${PRUNE_THROTTLE}`

/**
 * A job: forgets the counts that are over. No window is longer than a day and growing delays end after an hour, so what
 * nobody touched for two days counts for nothing.
 */
export function pruneThrottle({ database }: { database: Database }): JobHandler {
  return async (_payload, { signal }) => {
    await inBatches(signal, async (atMost) => {
      const { rows } = await sql`
        delete from throttle where key = any(array(
          select key from throttle
          where last_at < now() - interval '2 days' and next_at < now()
          order by last_at limit ${atMost} for update skip locked
        )) returning 1`.execute(database.anonymous)
      return rows.length
    })
  }
}
