import type { TopicDefinition } from '../contract/topics.js'
import type { OrgTx } from '../platform/db/withOrg.js'

export interface StoredTopic extends TopicDefinition {
  id: string
  name: string
  /** The project's version in which what it is recognised by was last changed. */
  version: number
}

/** Oldest first. */
export async function topicsOfProject(tx: OrgTx, projectId: string): Promise<StoredTopic[]> {
  const rows = await tx
    .selectFrom('topic')
    .select(['id', 'name', 'definition', 'version'])
    .where('orgId', '=', tx.orgId)
    .where('projectId', '=', projectId)
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ definition, ...topic }) => ({ ...topic, ...definition }))
}
