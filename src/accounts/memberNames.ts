import type { OrgTx } from '../platform/db/withOrg.js'

/** What the people of the organisation are called, in order of their names. */
export async function memberNames(tx: OrgTx): Promise<string[]> {
  const rows = await tx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select('user.name')
    .where('member.orgId', '=', tx.orgId)
    .orderBy('user.name')
    .execute()
  return rows.map(({ name }) => name)
}
