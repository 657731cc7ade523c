import { type Clock, daysBefore } from '../../platform/clock.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { eraseAudio } from './eraseAudio.js'
import { expiredRemoved } from './removedQueries.js'

const BATCH = 500

/** Erases what was removed longer ago than it can be brought back. */
export async function sweepRemoved(deps: {
  database: Database
  clock: Clock
  retentionDays: number
}): Promise<{ erased: number }> {
  const before = daysBefore(deps.clock(), deps.retentionDays)
  let erased = 0
  for (;;) {
    const expired = await expiredRemoved(deps.database.anonymous, before, BATCH)
    for (const { orgId, id } of expired)
      if (await withOrg(deps.database, orgId, (tx) => eraseAudio(tx, id, null))) erased += 1
    if (expired.length < BATCH) return { erased }
  }
}
