import type { ProjectTopic } from '../contract/app/topics.js'
import type { TopicRow } from './queries.js'

export function presentTopic(row: TopicRow): ProjectTopic {
  return {
    id: row.id,
    projectId: row.projectId,
    name: row.name,
    ...row.definition,
    calls: row.calls,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
