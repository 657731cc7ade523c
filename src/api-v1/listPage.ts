import type { Compilable } from 'kysely'
import type { Pagination } from '../contract/v1/page.js'
import type { Database } from '../platform/db/database.js'
import { readOrg } from '../platform/db/readOrg.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { type Window, windowOf } from './window.js'

interface List<Row, Item> {
  page: (tx: OrgTx, window: Window) => Compilable<Row>
  total: (tx: OrgTx) => Compilable<{ total: number }>
  present: (row: Row) => Item
}

// Skipping this many rows in an index takes a few milliseconds.
const FAR = 10_000

export async function listPage<Row, Item>(
  database: Database,
  orgId: string,
  query: { page: number; limit: number },
  list: List<Row, Item>,
): Promise<{ data: Item[]; pagination: Pagination }> {
  const window = windowOf(query)
  const { rows, total } = await read(database, orgId, window, list)
  return { data: rows.map(list.present), pagination: { page: query.page, limit: query.limit, total } }
}

/** A page that is far out is only looked for once it is known that it exists. */
async function read<Row>(database: Database, orgId: string, window: Window, list: List<Row, unknown>) {
  if (window.offset <= FAR) {
    const [rows, counted] = await readOrg(database, orgId, (tx) => [list.page(tx, window), list.total(tx)])
    return { rows, total: totalOf(counted) }
  }
  const [counted] = await readOrg(database, orgId, (tx) => [list.total(tx)])
  const total = totalOf(counted)
  if (window.offset >= total) return { rows: [], total }
  const [rows] = await readOrg(database, orgId, (tx) => [list.page(tx, window)])
  return { rows, total }
}

function totalOf([row]: { total: number }[]): number {
  return row?.total ?? 0
}
