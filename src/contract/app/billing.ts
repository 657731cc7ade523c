import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { Me, Plan, PlanName } from './me.js'

/** Who changes plans on this server, and what of this organisation a change would reach. */
export const Billing = z.object({
  /** OWNERS: its own. OPERATOR: whoever runs the server. */
  changedBy: z.enum(['OWNERS', 'OPERATOR']),
  /** How the operator is reached, in the operator's words; null: nobody has said. */
  operatorContact: z.string().nullable(),
  plans: z.array(Plan),
  /** Active ones. */
  inUse: z.object({ apiKeys: z.int(), webhookEndpoints: z.int() }),
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
