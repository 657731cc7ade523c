import type { OrgTx } from '../platform/db/withOrg.js'
import type { PlanTable } from './plans.js'
import { countAnalysis, standingAt } from './queries.js'

interface Exhausted {
  kind: 'exhausted'
  limit: number
  resetsAt: Date
}

export type AnalysisReservation = { kind: 'reserved'; periodStart: Date } | Exhausted
export type AnalysesLeft = { kind: 'left' } | Exhausted

/** Counts one analysis in the caller's transaction: taken if, and only if, what it is for is stored. */
export async function reserveAnalysis(tx: OrgTx, plans: PlanTable, now: Date): Promise<AnalysisReservation> {
  const { plan, periodStart, periodEnd } = await standingAt(tx, now)
  const limit = plans[plan].analysesPerMonth
  if (await countAnalysis(tx, periodStart, limit)) return { kind: 'reserved', periodStart }
  return { kind: 'exhausted', limit: limit ?? 0, resetsAt: periodEnd }
}

/** Whether one more would be counted just now; nothing is. */
export async function analysesLeft(tx: OrgTx, plans: PlanTable, now: Date): Promise<AnalysesLeft> {
  const { plan, periodEnd, analyses } = await standingAt(tx, now)
  const limit = plans[plan].analysesPerMonth
  return limit === null || analyses < limit
    ? { kind: 'left' }
    : { kind: 'exhausted', limit, resetsAt: periodEnd }
}
