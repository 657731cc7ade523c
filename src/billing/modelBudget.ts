import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { type ModelLimits, type ModelUse, settleModelUse, takeModelUse } from './modelQueries.js'
import { standingAt } from './queries.js'

/**
 * What an organisation may still use of the language model in this period of its plan. Should we die between a request and
 * its answer, it stays counted as the most that it could use: it may have been worked on.
 */
export function modelBudget(database: Database, limits: ModelLimits, clock: Clock, orgId: string) {
  return {
    take: (atMost: ModelUse) =>
      withOrg(database, orgId, async (tx) => {
        const { periodStart } = await standingAt(tx, clock())
        if (!(await takeModelUse(tx, periodStart, atMost, limits))) return undefined
        return {
          settle: (used: ModelUse) =>
            withOrg(database, orgId, (tx) =>
              settleModelUse(tx, periodStart, { taken: atMost, used }, limits),
            ),
        }
      }),
  }
}
