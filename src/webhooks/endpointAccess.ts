import { type Caller, OWNERS, requireRole } from '../accounts/caller.js'
import { currentPlan } from '../billing/currentPlan.js'
import { type PlanTable, plansWithWebhooks } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'

/** Endpoints carry an organisation's data away: its owners alone decide where to, on a plan that has webhooks. */
export async function requireWebhooks(tx: OrgTx, caller: Caller, plans: PlanTable): Promise<void> {
  requireRole(caller, OWNERS, 'manage webhooks')
  const { name, hasWebhooks } = await currentPlan(tx, plans)
  if (hasWebhooks) return
  const having = plansWithWebhooks(plans)
  const message =
    having.length > 0
      ? `Webhooks come with the ${having.join(' and ')} plan; this organisation is on ${name}.`
      : 'No plan of this server has webhooks.'
  throw new Problem('plan_required', message)
}
