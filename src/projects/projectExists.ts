import type { OrgTx } from '../platform/db/withOrg.js'

export async function projectExists(tx: OrgTx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('project')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row !== undefined
}
