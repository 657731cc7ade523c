import type { Transcript } from '../contract/transcript.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { AnalysedCall } from './evaluateRule.js'

export async function analysedCall(
  tx: OrgTx,
  analysisId: string,
): Promise<
  | (AnalysedCall & { audioId: string; projectId: string; projectLanguage: string; transcript: Transcript })
  | undefined
> {
  const row = await tx
    .selectFrom('analysis')
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'analysis.orgId').onRef('project.id', '=', 'analysis.projectId'),
    )
    .select([
      'analysis.audioId',
      'analysis.projectId',
      'project.language as projectLanguage',
      'analysis.overallScore',
      'analysis.criteria',
      'analysis.metrics',
      'analysis.durationSeconds',
      'analysis.transcript',
    ])
    .where('analysis.orgId', '=', tx.orgId)
    .where('analysis.id', '=', analysisId)
    .executeTakeFirst()
  return row && { ...row, segments: row.transcript.segments }
}

export async function newestCalls(tx: OrgTx, projectId: string | null, offset: number, limit: number) {
  const rows = await tx
    .selectFrom('analysis')
    .innerJoin('audio', (join) =>
      join.onRef('audio.orgId', '=', 'analysis.orgId').onRef('audio.id', '=', 'analysis.audioId'),
    )
    .select([
      'analysis.id',
      'analysis.overallScore',
      'analysis.criteria',
      'analysis.metrics',
      'analysis.durationSeconds',
      'analysis.transcript',
      'analysis.createdAt',
      'audio.originalName',
    ])
    .where('analysis.orgId', '=', tx.orgId)
    .$if(projectId !== null, (query) => query.where('analysis.projectId', '=', projectId ?? ''))
    .orderBy('analysis.createdAt', 'desc')
    .orderBy('analysis.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, segments: row.transcript.segments }))
}
