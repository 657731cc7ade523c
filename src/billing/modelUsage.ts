import type { ModelUsage } from '../contract/app/billing.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { type ModelLimits, modelUseSince } from './modelQueries.js'
import { standingAt } from './queries.js'

const MINUTE_MS = 60_000

/** What the organisation has used of the language model in the period that `at` falls in, as it is shown. */
export async function modelUsage(tx: OrgTx, limits: ModelLimits, at: Date): Promise<ModelUsage> {
  const { periodStart } = await standingAt(tx, at)
  const { requests, inputTokens, outputTokens, milliseconds, cost } = await modelUseSince(tx, periodStart)
  const hasPrices = Number(limits.inputPrice) > 0 || Number(limits.outputPrice) > 0
  return {
    requests,
    tokens: { used: inputTokens + outputTokens, limit: limits.tokens },
    minutes: { used: Math.ceil(milliseconds / MINUTE_MS), limit: limits.minutes },
    cost: hasPrices
      ? {
          used: Number(cost),
          limit: limits.cost === null ? null : Number(limits.cost),
          currency: limits.currency,
        }
      : null,
  }
}
