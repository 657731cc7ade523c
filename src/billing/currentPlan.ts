import type { OrgTx } from '../platform/db/withOrg.js'
import type { PlanLimits, PlanName, PlanTable } from './plans.js'
import { planOf } from './queries.js'

/** What the current organisation's plan allows. */
export async function currentPlan(tx: OrgTx, plans: PlanTable): Promise<PlanLimits & { name: PlanName }> {
  const name = await planOf(tx)
  return { name, ...plans[name] }
}
