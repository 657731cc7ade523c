import type { OrgTx } from '../platform/db/withOrg.js'
import { uncountAnalysis } from './queries.js'

/** An analysis that came to nothing costs nothing. `countedIn`: the start of its period; null: it was not counted. */
export async function returnAnalysis(tx: OrgTx, countedIn: Date | null): Promise<void> {
  if (countedIn) await uncountAnalysis(tx, countedIn)
}
