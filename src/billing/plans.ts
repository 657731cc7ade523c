import { z } from 'zod'

/** null: unlimited. 0: not on this plan. */
const Limit = z.int().min(0).nullable()

const GIB = 1024 ** 3

/** Tables of operators that are older than the figures of storage go on with their defaults. */
function limitsOf(storageBytes: number | null, openUploads: number) {
  return z.object({
    apiCallsPerMonth: Limit,
    analysesPerMonth: Limit,
    hasWebhooks: z.boolean(),
    members: Limit,
    storageBytes: Limit.default(storageBytes),
    openUploads: Limit.default(openUploads),
  })
}

export const PlanTable = z.object({
  FREE: limitsOf(5 * GIB, 5),
  PRO: limitsOf(500 * GIB, 50),
  BUSINESS: limitsOf(null, 500),
})
export type PlanLimits = PlanTable['FREE']
export type PlanTable = z.infer<typeof PlanTable>
export type PlanName = keyof PlanTable
/** From the smallest. */
export const PLAN_NAMES = PlanTable.keyof().options

export function plansWithWebhooks(plans: PlanTable): PlanName[] {
  return PLAN_NAMES.filter((name) => plans[name].hasWebhooks)
}

export const DEFAULT_PLANS: PlanTable = PlanTable.parse({
  FREE: { apiCallsPerMonth: 0, analysesPerMonth: 25, hasWebhooks: false, members: 2 },
  PRO: { apiCallsPerMonth: 10_000, analysesPerMonth: 500, hasWebhooks: false, members: 10 },
  BUSINESS: { apiCallsPerMonth: 100_000, analysesPerMonth: 5_000, hasWebhooks: true, members: null },
})
