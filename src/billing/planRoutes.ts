import type { AppRouter } from '../accounts/appRoute.js'
import { type Caller, OWNERS, requireRole } from '../accounts/caller.js'
import { type Billing, billingEndpoints } from '../contract/app/billing.js'
import type { Me } from '../contract/app/me.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { changePlan } from './changePlan.js'
import type { ModelLimits } from './modelQueries.js'
import { modelUsage } from './modelUsage.js'
import { PLAN_NAMES, type PlanTable } from './plans.js'

export interface PlanRouteDeps {
  database: Database
  plans: PlanTable
  changedBy: Billing['changedBy']
  operatorContact: string | null
  inUse: (tx: OrgTx) => Promise<Billing['inUse']>
  /** null: no language model is configured. */
  modelLimits: ModelLimits | null
  me: (caller: Caller) => Promise<Me>
}

export function planRoutes(route: AppRouter, deps: PlanRouteDeps): void {
  const { database, plans, changedBy, operatorContact } = deps

  route(billingEndpoints.show, async ({ caller }) => ({
    changedBy,
    operatorContact,
    plans: PLAN_NAMES.map((name) => ({ name, ...plans[name] })),
    ...(await withOrg(database, caller.orgId, async (tx) => ({
      inUse: await deps.inUse(tx),
      model: deps.modelLimits && (await modelUsage(tx, deps.modelLimits, new Date())),
    }))),
  }))

  route(billingEndpoints.changePlan, async ({ caller, body }) => {
    requireRole(caller, OWNERS, { en: 'change its plan', fr: 'changer son offre' })
    if (changedBy === 'OPERATOR') throw closed(operatorContact)
    const change = await withOrg(database, caller.orgId, (tx) =>
      changePlan(tx, { to: body.plan, from: body.from, by: caller }),
    )
    if (change.kind === 'moved')
      throw new Problem('conflict', {
        en: `The organisation is on ${change.plan} by now, not on ${body.from}. Look again at what would change, and choose.`,
        fr: `L’organisation est maintenant sur l’offre ${change.plan}, et non plus ${body.from}. Regardez de nouveau ce qui changerait, puis choisissez.`,
      })
    return deps.me(caller)
  })
}

function closed(contact: string | null): Problem {
  return new Problem('forbidden', {
    en: `The operator of this server changes plans. Ask ${contact ?? 'the administrator of this server'}.`,
    fr: `L’exploitant de ce serveur change les offres. Adressez-vous à ${contact ?? 'l’administrateur de ce serveur'}.`,
  })
}
