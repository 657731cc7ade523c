import type { Compilable, RawBuilder } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'

/** A query as `readOrg` takes it. */
export function asked<Row>(tx: OrgTx, query: RawBuilder<Row>): Compilable<Row> {
  return { compile: () => query.compile(tx) }
}
