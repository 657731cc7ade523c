import { isDeepStrictEqual } from 'node:util'
import type { ScorecardSave } from '../contract/app/scorecards.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { insertVersion, lockScorecard, scorecardById, setVersion } from './queries.js'

export type Saving =
  | { kind: 'saved'; version: number }
  | { kind: 'unchanged' }
  | { kind: 'missing' }
  | { kind: 'outdated'; version: number }

/** Each save is a version of its own: an analysis goes on to name exactly what it was judged by. */
export async function saveScorecard(
  tx: OrgTx,
  id: string,
  { name, definition, baseVersion }: ScorecardSave,
  savedBy: string,
): Promise<Saving> {
  if (!(await lockScorecard(tx, id))) return { kind: 'missing' }
  const current = await scorecardById(tx, id)
  if (!current) return { kind: 'missing' }
  if (current.version !== baseVersion) return { kind: 'outdated', version: current.version }
  if (current.name === name && isDeepStrictEqual(current.definition, definition)) return { kind: 'unchanged' }
  const version = current.version + 1
  await insertVersion(tx, { id, version, definition, createdBy: savedBy })
  await setVersion(tx, { id, name, version })
  return { kind: 'saved', version }
}
