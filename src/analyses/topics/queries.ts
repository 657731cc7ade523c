import { sql } from 'kysely'
import type { Segment } from '../../contract/transcript.js'
import type { OrgTx } from '../../platform/db/withOrg.js'

/** Undefined: the project is gone. */
export async function topicsState(tx: OrgTx, projectId: string) {
  return tx
    .selectFrom('project')
    .select('topicsVersion as version')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .executeTakeFirst()
}

export interface CallToLookThrough {
  id: string
  language: string
  segments: Segment[]
  topicsVersion: number
}

/** Calls that were looked through for an older version of the topics; the newest of the oldest version first. */
export async function callsToLookThrough(
  tx: OrgTx,
  projectId: string,
  version: number,
  atMost: number,
): Promise<CallToLookThrough[]> {
  const { rows } = await sql<CallToLookThrough>`
    select id, language, transcript->'segments' as segments, topics_version
    from analysis
    where org_id = ${tx.orgId} and project_id = ${projectId} and topics_version < ${version}
    order by topics_version, created_at desc, id desc
    limit ${atMost}`.execute(tx)
  return rows
}

/** Holds the analysis; false: it is gone, or another worker has looked through it meanwhile. */
export async function takeLookedThrough(
  tx: OrgTx,
  { id, topicsVersion }: CallToLookThrough,
  version: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('analysis')
    .set({ topicsVersion: version })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('topicsVersion', '=', topicsVersion)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function forgetTopics(tx: OrgTx, analysisId: string, topicIds: string[]): Promise<void> {
  await tx
    .deleteFrom('analysisTopic')
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', analysisId)
    .where('topicId', 'in', topicIds)
    .execute()
}

/** The newest calls that are about none of the project's topics. */
export async function callsWithoutTopic(tx: OrgTx, projectId: string, atMost: number) {
  const { rows } = await sql<{ id: string; language: string; segments: Segment[] }>`
    select id, language, transcript->'segments' as segments
    from analysis a
    where org_id = ${tx.orgId} and project_id = ${projectId}
      and not exists (select from analysis_topic f where f.org_id = a.org_id and f.analysis_id = a.id)
    order by created_at desc, id desc
    limit ${atMost}`.execute(tx)
  return rows
}

export async function forgetAllTopics(tx: OrgTx, analysisId: string): Promise<void> {
  await tx
    .deleteFrom('analysisTopic')
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', analysisId)
    .execute()
}
