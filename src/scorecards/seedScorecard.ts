import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import { defaultScorecard, defaultScorecardName } from './defaultScorecard.js'
import { insertScorecard } from './queries.js'

/** The scorecard that a new organisation's projects are judged by until somebody makes a better one. */
export async function seedScorecard(tx: OrgTx): Promise<void> {
  await insertScorecard(tx, {
    id: createId(),
    name: defaultScorecardName,
    definition: defaultScorecard,
    isDefault: true,
    createdBy: null,
  })
}
