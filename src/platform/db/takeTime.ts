import { sql } from 'kysely'
import { currentPatience } from '../patience.js'
import type { OrgTx } from './withOrg.js'

const LIMIT_MS = 60_000

/** From here on this transaction may take a minute, in a request too: it does much, and the server is known to answer. */
export async function takeTime(tx: OrgTx): Promise<void> {
  await sql`select set_config('statement_timeout', ${String(LIMIT_MS)}, true)`.execute(tx)
  currentPatience()?.extend(LIMIT_MS)
}
