import type { AppRouter } from '../accounts/appRoute.js'
import { type Caller, OWNERS, requireRole } from '../accounts/caller.js'
import { type Billing, billingEndpoints } from '../contract/app/billing.js'
import type { Me } from '../contract/app/me.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { changePlan } from './changePlan.js'
import { PLAN_NAMES, type PlanTable } from './plans.js'

export interface PlanRouteDeps {
  database: Database
  plans: PlanTable
  changedBy: Billing['changedBy']
  operatorContact: string | null
  inUse: (tx: OrgTx) => Promise<Billing['inUse']>
  me: (caller: Caller) => Promise<Me>
}

export function planRoutes(route: AppRouter, deps: PlanRouteDeps): void {
  const { database, plans, changedBy, operatorContact } = deps

  route(billingEndpoints.show, async ({ caller }) => ({
    changedBy,
    operatorContact,
    plans: PLAN_NAMES.map((name) => ({ name, ...plans[name] })),
    inUse: await withOrg(database, caller.orgId, deps.inUse),
  }))

  route(billingEndpoints.changePlan, async ({ caller, body }) => {
    requireRole(caller, OWNERS, 'change its plan')
    if (changedBy === 'OPERATOR') throw closed(operatorContact)
    const change = await withOrg(database, caller.orgId, (tx) =>
      changePlan(tx, { to: body.plan, from: body.from, by: caller }),
    )
    if (change.kind === 'moved')
      throw new Problem(
        'conflict',
        `The organisation is on ${change.plan} by now, not on ${body.from}. Look again at what would change, and choose.`,
      )
    return deps.me(caller)
  })
}

function closed(contact: string | null): Problem {
  return new Problem(
    'forbidden',
    `The operator of this server changes plans. Ask ${contact ?? 'the administrator of this server'}.`,
  )
}
