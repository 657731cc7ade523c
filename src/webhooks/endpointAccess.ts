import { type Caller, OWNERS, requireRole } from '../accounts/caller.js'
import { currentPlan } from '../billing/currentPlan.js'
import { type PlanTable, plansWithWebhooks } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'

/** Endpoints carry an organisation's data away: its owners alone decide where to, on a plan that has webhooks. */
export async function requireWebhooks(tx: OrgTx, caller: Caller, plans: PlanTable): Promise<void> {
  requireRole(caller, OWNERS, { en: 'manage webhooks', fr: 'gérer les webhooks' })
  const { name, hasWebhooks } = await currentPlan(tx, plans)
  if (hasWebhooks) return
  const having = plansWithWebhooks(plans)
  throw new Problem(
    'plan_required',
    having.length > 0
      ? {
          en: `Webhooks come with the ${having.join(' and ')} plan; this organisation is on ${name}.`,
          fr: `Les webhooks font partie de l’offre ${having.join(' ou ')} ; cette organisation est sur l’offre ${name}.`,
        }
      : {
          en: 'No plan of this server has webhooks.',
          fr: 'Aucune offre de ce serveur ne comprend de webhooks.',
        },
  )
}
