import { sql } from 'kysely'
import type { ServerEvent } from '../../contract/app/serverEvents.js'
import type { OrgTx } from '../db/withOrg.js'

export const SERVER_EVENTS = 'ccr_server_events'

/** To every open page of the organisation, once the transaction commits. */
export async function tellOrganisation(tx: OrgTx, event: ServerEvent): Promise<void> {
  await sql`select pg_notify(${SERVER_EVENTS}, ${JSON.stringify({ orgId: tx.orgId, event })})`.execute(tx)
}
