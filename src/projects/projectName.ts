import type { OrgTx } from '../platform/db/withOrg.js'

/** Held until the end of the transaction: what is put into it finds it there. Undefined: the organisation has none. */
export async function projectName(tx: OrgTx, id: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('project')
    .select('name')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .forKeyShare()
    .executeTakeFirst()
  return row?.name
}
