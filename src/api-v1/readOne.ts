import type { Compilable } from 'kysely'
import type { Database } from '../platform/db/database.js'
import { readOrg } from '../platform/db/readOrg.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import { ID } from '../platform/id.js'

/** What cannot be an id, is nobody's or is somebody else's: the same answer. */
export async function readOne<Row>(
  database: Database,
  orgId: string,
  id: string,
  query: (tx: OrgTx, id: string) => Compilable<Row>,
): Promise<Row> {
  if (!ID.test(id)) throw notFound()
  const [[row]] = await readOrg(database, orgId, (tx) => [query(tx, id)])
  if (row === undefined) throw notFound()
  return row
}
