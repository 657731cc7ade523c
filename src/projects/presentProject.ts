import type { Project } from '../contract/app/projects.js'
import { RedactKind } from '../contract/redactKinds.js'
import type { ProjectRow } from './queries.js'

export function presentProject(row: ProjectRow): Project {
  return {
    id: row.id,
    name: row.name,
    description: row.description ?? '',
    language: row.language,
    agentChannel: row.agentChannel,
    redact: row.redact,
    redactKinds: RedactKind.array().parse(row.redactKinds),
    judgedBy: row.judgedBy,
    wordList: row.wordList,
    acceptNoConversation: row.acceptNoConversation,
    scorecard: { id: row.scorecardId, name: row.scorecardName, version: row.scorecardVersion },
    audioCount: row.audioCount,
    averageScore: row.averageScore ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}
