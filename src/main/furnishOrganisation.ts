import type { OrgTx } from '../platform/db/withOrg.js'
import { seedScorecard } from '../scorecards/seedScorecard.js'

/** What a new organisation starts with. */
export async function furnishOrganisation(tx: OrgTx): Promise<void> {
  await seedScorecard(tx)
}
