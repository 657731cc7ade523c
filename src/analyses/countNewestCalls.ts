import { sql } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'

/** How many analysed calls there are of a project, or of all, up to as many. */
export async function countNewestCalls(tx: OrgTx, projectId: string | null, atMost: number): Promise<number> {
  const { calls } = await tx
    .selectFrom((some) =>
      some
        .selectFrom('analysis')
        .select('id')
        .where('orgId', '=', tx.orgId)
        .$if(projectId !== null, (query) => query.where('projectId', '=', projectId ?? ''))
        .limit(atMost)
        .as('newest'),
    )
    .select(sql<number>`count(*)`.as('calls'))
    .executeTakeFirstOrThrow()
  return calls
}
