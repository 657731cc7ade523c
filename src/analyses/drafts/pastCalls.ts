import { sql } from 'kysely'
import type { OrgTx } from '../../platform/db/withOrg.js'

/** Of a call of four hours nobody waits for the verdict: it has thousands. */
const MAX_SEGMENTS = 600

const segmentCount = sql<number>`jsonb_array_length(transcript -> 'segments')`

export async function projectLanguage(tx: OrgTx, projectId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('project')
    .select('language')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .executeTakeFirst()
  return row?.language
}

/** Newest first. `isTooLong` ones come without what was said. */
export async function pastCalls(tx: OrgTx, projectId: string, offset: number, limit: number) {
  const rows = await tx
    .selectFrom('analysis')
    .innerJoin('audio', (join) =>
      join.onRef('audio.orgId', '=', 'analysis.orgId').onRef('audio.id', '=', 'analysis.audioId'),
    )
    .innerJoin('organisation', 'organisation.id', 'analysis.orgId')
    .select([
      'analysis.id',
      'analysis.language',
      'analysis.durationSeconds',
      'analysis.unreadableSeconds',
      'analysis.expectedSeconds',
      'analysis.metrics',
      'analysis.createdAt',
      'audio.originalName',
      'organisation.agentSentiment',
    ])
    .select(sql<boolean>`${segmentCount} > ${MAX_SEGMENTS}`.as('isTooLong'))
    .select((of) =>
      of
        .case()
        .when(sql<boolean>`${segmentCount} <= ${MAX_SEGMENTS}`)
        .then(of.ref('analysis.transcript'))
        .end()
        .as('transcript'),
    )
    .where('analysis.orgId', '=', tx.orgId)
    .where('analysis.projectId', '=', projectId)
    .orderBy('analysis.createdAt', 'desc')
    .orderBy('analysis.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ transcript, ...row }) => ({
    ...row,
    segments: transcript?.segments ?? [],
    stretches: transcript?.stretches ?? [],
    agents: transcript?.agents,
  }))
}

export type PastCall = Awaited<ReturnType<typeof pastCalls>>[number]
