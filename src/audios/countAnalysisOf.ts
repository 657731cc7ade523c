import { reserveAnalysis } from '../billing/analysesQuota.js'
import type { PlanTable } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { setCountedIn } from './queries.js'
import { quotaProblem } from './quotaProblem.js'

/** Counts the analysis of an audio against the plan, or throws what tells the caller that it is used up. */
export async function countAnalysisOf(
  tx: OrgTx,
  audioId: string,
  plans: PlanTable,
  now: Date,
): Promise<void> {
  const reservation = await reserveAnalysis(tx, plans, now)
  if (reservation.kind === 'exhausted') throw quotaProblem(reservation)
  await setCountedIn(tx, audioId, reservation.periodStart)
}
