import { z } from 'zod'

/** null: unlimited. 0: not on this plan. */
const Limit = z.int().min(0).nullable()

export const PlanLimits = z.object({
  apiCallsPerMonth: Limit,
  analysesPerMonth: Limit,
  hasWebhooks: z.boolean(),
  members: Limit,
})
export type PlanLimits = z.infer<typeof PlanLimits>

export const PlanTable = z.object({ FREE: PlanLimits, PRO: PlanLimits, BUSINESS: PlanLimits })
export type PlanTable = z.infer<typeof PlanTable>
export type PlanName = keyof PlanTable
/** From the smallest. */
export const PLAN_NAMES = PlanTable.keyof().options

export function plansWithWebhooks(plans: PlanTable): PlanName[] {
  return PLAN_NAMES.filter((name) => plans[name].hasWebhooks)
}

export const DEFAULT_PLANS: PlanTable = {
  FREE: { apiCallsPerMonth: 0, analysesPerMonth: 25, hasWebhooks: false, members: 2 },
  PRO: { apiCallsPerMonth: 10_000, analysesPerMonth: 500, hasWebhooks: false, members: 10 },
  BUSINESS: { apiCallsPerMonth: 100_000, analysesPerMonth: 5_000, hasWebhooks: true, members: null },
}
