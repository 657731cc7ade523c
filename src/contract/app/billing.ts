import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { Allowance, Me, Plan, PlanName } from './me.js'

/** What was used of the language model in this period; limits are null where there is none. */
export const ModelUsage = z.object({
  requests: z.int(),
  tokens: Allowance,
  minutes: Allowance,
  /** null: the operator has told no prices. */
  cost: z.object({ used: z.number(), limit: z.number().nullable(), currency: z.string() }).nullable(),
})
export type ModelUsage = z.infer<typeof ModelUsage>

/** Who changes plans on this server, and what of this organisation a change would reach. */
export const Billing = z.object({
  /** OWNERS: its own. OPERATOR: whoever runs the server. */
  changedBy: z.enum(['OWNERS', 'OPERATOR']),
  /** How the operator is reached, in the operator's words; null: nobody has said. */
  operatorContact: z.string().nullable(),
  plans: z.array(Plan),
  /** Active ones. */
  inUse: z.object({ apiKeys: z.int(), webhookEndpoints: z.int() }),
  /** null: no language model is configured. */
  model: ModelUsage.nullable(),
})
export type Billing = z.infer<typeof Billing>

/** `from` is the plan that the page showed: another one by now is 409 `conflict`, as other things would begin and end. */
export const PlanChoice = z.object({ plan: PlanName, from: PlanName })
export type PlanChoice = z.infer<typeof PlanChoice>

export const billingEndpoints = {
  show: endpoint({ method: 'GET', path: '/app/api/billing', answer: Billing }),
  /** Owners, where the operator leaves it to them; at once. */
  changePlan: endpoint({
    method: 'PUT',
    path: '/app/api/organisation/plan',
    body: PlanChoice,
    answer: Me,
  }),
}
