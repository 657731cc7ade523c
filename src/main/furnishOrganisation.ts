import type { OrgTx } from '../platform/db/withOrg.js'
import { seedScorecards } from '../scorecards/seedScorecards.js'

/** What a new organisation starts with. */
export async function furnishOrganisation(tx: OrgTx): Promise<void> {
  await seedScorecards(tx)
}
