import { recordAudit } from '../audit/recordAudit.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import type { PlanName } from './plans.js'
import { lockPlan, setPlan } from './queries.js'

interface Change {
  to: PlanName
  /** Null: the operator. */
  by: { userId: string; userName: string } | null
  /** The plan that whoever decides believes to leave. */
  from?: PlanName
}

export type PlanChange =
  | { kind: 'changed'; from: PlanName }
  | { kind: 'unchanged' }
  /** Somebody else has changed it meanwhile: what was said to begin and to end is not what would. */
  | { kind: 'moved'; plan: PlanName }

/** Takes effect at once: every call and delivery reads the plan when it is made. The period and its counts go on. */
export async function changePlan(tx: OrgTx, { to, by, from }: Change): Promise<PlanChange> {
  const current = await lockPlan(tx)
  if (current === to) return { kind: 'unchanged' }
  if (from !== undefined && from !== current) return { kind: 'moved', plan: current }
  await setPlan(tx, to)
  await recordAudit(tx, {
    actor: by,
    action: 'plan.changed',
    targetType: 'organisation',
    targetId: tx.orgId,
    details: { from: current, to },
  })
  await tellOrganisation(tx, { type: 'plan.changed', id: tx.orgId })
  return { kind: 'changed', from: current }
}
