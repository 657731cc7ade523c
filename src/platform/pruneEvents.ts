import { sql } from 'kysely'
import { type Clock, daysBefore } from './clock.js'
import type { Database } from './db/database.js'
import { inBatches } from './queue/inBatches.js'
import type { JobHandler } from './queue/runJobs.js'

export const PRUNE_EVENTS = 'events_prune'
/** Every hour, so that there is never much to delete. */
export const EVENT_CRONTAB = `41 * * * * ${PRUNE_EVENTS}`

/** A job: forgets the events that are older than the retention. In small transactions. */
export function pruneEvents(deps: { database: Database; retentionDays: number; clock: Clock }): JobHandler {
  return async (_payload, { signal }) => {
    const before = daysBefore(deps.clock(), deps.retentionDays)
    await inBatches(signal, async (atMost) => {
      const { rows } = await sql<{
        pruned: number
      }>`select prune_events(${before}, ${atMost}) as pruned`.execute(deps.database.anonymous)
      return rows[0]?.pruned
    })
  }
}
