import type { OrgTx } from '../platform/db/withOrg.js'
import type { PlanLimits, PlanName, PlanTable } from './plans.js'
import { planOf, setPlan } from './queries.js'

/** What the current organisation's plan allows. */
export async function currentPlan(tx: OrgTx, plans: PlanTable): Promise<PlanLimits & { name: PlanName }> {
  const name = await planOf(tx)
  return { name, ...plans[name] }
}

/** False when there is no such organisation. */
export const changePlan: (tx: OrgTx, plan: PlanName) => Promise<boolean> = setPlan
