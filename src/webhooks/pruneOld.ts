import { type Clock, daysBefore } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { inBatches } from '../platform/queue/inBatches.js'
import { pruneDeliveries } from './queue.js'

export const PRUNE = 'webhooks_prune'

/** A job: forgets deliveries, with their attempts, that ended before the retention. In small transactions. */
export function pruneOld(deps: { database: Database; retentionDays: number; clock: Clock }) {
  return async (_payload: unknown, context: { signal: AbortSignal }): Promise<void> => {
    const before = daysBefore(deps.clock(), deps.retentionDays)
    await inBatches(context.signal, (atMost) => pruneDeliveries(deps.database.anonymous, before, atMost))
  }
}
