import { referredCriteria } from '../contract/referredCriteria.js'
import type { Criterion } from '../contract/scorecard.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { scorecardById } from './queries.js'

/** As the newest version has it, after the criteria that it refers to. Empty: there is no such one. */
export async function savedCriterion(tx: OrgTx, scorecardId: string, id: string): Promise<Criterion[]> {
  const scorecard = await scorecardById(tx, scorecardId)
  return scorecard ? referredCriteria(scorecard.definition, id) : []
}
