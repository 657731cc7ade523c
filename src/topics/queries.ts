import { sql } from 'kysely'
import type { TopicDefinition } from '../contract/topics.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'

function shownTopics(tx: OrgTx) {
  return tx
    .selectFrom('topic')
    .select(['id', 'projectId', 'name', 'definition', 'version', 'createdAt', 'updatedAt'])
    .select(
      sql<number>`(select count(*) from analysis_topic f
        where f.org_id = topic.org_id and f.topic_id = topic.id)`.as('calls'),
    )
    .where('orgId', '=', tx.orgId)
}

export async function topicById(tx: OrgTx, id: string) {
  return shownTopics(tx).where('id', '=', id).executeTakeFirst()
}

export type TopicRow = NonNullable<Awaited<ReturnType<typeof topicById>>>

export async function topicRows(tx: OrgTx, projectId: string): Promise<TopicRow[]> {
  return shownTopics(tx).where('projectId', '=', projectId).orderBy(sql`lower(name)`).execute()
}

export async function callsOfProject(tx: OrgTx, projectId: string) {
  const { rows } = await sql<{ calls: number; withoutTopic: number; pending: number }>`
    select count(*) as calls,
      count(*) filter (where not exists (
        select from analysis_topic f where f.org_id = a.org_id and f.analysis_id = a.id)) as without_topic,
      count(*) filter (where a.topics_version < p.topics_version) as pending
    from project p join analysis a on a.org_id = p.org_id and a.project_id = p.id
    where p.org_id = ${tx.orgId} and p.id = ${projectId}`.execute(tx)
  return rows[0] ?? { calls: 0, withoutTopic: 0, pending: 0 }
}

/** Holds the project's topics until the end of the transaction; undefined: there is no such project. */
export async function lockTopics(tx: OrgTx, projectId: string): Promise<{ version: number } | undefined> {
  return tx
    .selectFrom('project')
    .select('topicsVersion as version')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function setTopicsVersion(tx: OrgTx, projectId: string, version: number): Promise<void> {
  await tx
    .updateTable('project')
    .set({ topicsVersion: version })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .execute()
}

/** The topics beside this one: how many, and whether one has its name, whatever the case. */
export async function otherTopics(tx: OrgTx, projectId: string, name: string, id: string | null) {
  const { rows } = await sql<{ count: number; isNameTaken: boolean }>`
    select count(*) as count, coalesce(bool_or(lower(name) = lower(${name})), false) as is_name_taken
    from topic
    where org_id = ${tx.orgId} and project_id = ${projectId} and id is distinct from ${id}`.execute(tx)
  return rows[0] ?? { count: 0, isNameTaken: false }
}

interface TopicToWrite {
  id: string
  name: string
  definition: TopicDefinition
  version: number
}

export async function insertTopic(
  tx: OrgTx,
  { definition, ...topic }: TopicToWrite & { projectId: string; createdBy: string | null },
): Promise<void> {
  await tx
    .insertInto('topic')
    .values({ ...topic, orgId: tx.orgId, definition: storableJson(definition) })
    .execute()
}

export async function updateTopic(tx: OrgTx, { id, definition, ...topic }: TopicToWrite): Promise<void> {
  await tx
    .updateTable('topic')
    .set({ ...topic, definition: storableJson(definition), updatedAt: sql<Date>`now()` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .execute()
}

export async function removeTopic(tx: OrgTx, id: string): Promise<void> {
  await tx.deleteFrom('topic').where('orgId', '=', tx.orgId).where('id', '=', id).execute()
}
