import { sql } from 'kysely'
import type { SpokenSpan } from '../../contract/roles.js'
import { storableJson } from '../../platform/db/storableJson.js'
import type { OrgTx } from '../../platform/db/withOrg.js'

/** Holds the recording of an analysis until the end of the transaction. */
export async function holdAnalysed(tx: OrgTx, analysisId: string) {
  return tx
    .selectFrom('audio')
    .innerJoin('analysis', (join) =>
      join.onRef('analysis.orgId', '=', 'audio.orgId').onRef('analysis.id', '=', 'audio.analysisId'),
    )
    .select([
      'audio.id as audioId',
      'audio.projectId',
      'audio.originalName',
      'audio.agentSpans',
      'audio.judgeAgain',
      'audio.attempts',
      'analysis.roles',
      'analysis.transcript',
    ])
    .where('audio.orgId', '=', tx.orgId)
    .where('audio.analysisId', '=', analysisId)
    .forUpdate('audio')
    .executeTakeFirst()
}

export type HeldAnalysed = NonNullable<Awaited<ReturnType<typeof holdAnalysed>>>

export async function keepAgentSpans(
  tx: OrgTx,
  audioId: string,
  { agentSpans, judgeAgain }: { agentSpans: SpokenSpan[]; judgeAgain: string },
): Promise<void> {
  await tx
    .updateTable('audio')
    .set({ agentSpans: storableJson(agentSpans), judgeAgain, attempts: 0 })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .execute()
}

export interface Judging {
  audioId: string
  projectId: string
  analysisId: string
  /** What it is to be judged by: another one as soon as a person says otherwise. */
  judgeAgain: string
  attempts: number
}

/** Counts one more try. Undefined: nobody wants it any more, or the audio is gone. */
export async function startJudging(tx: OrgTx, audioId: string): Promise<Judging | undefined> {
  const started = await tx
    .updateTable('audio')
    .set({ attempts: sql<number>`attempts + 1` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('judgeAgain', 'is not', null)
    .where('analysisId', 'is not', null)
    .returning(['projectId', 'analysisId', 'judgeAgain', 'attempts'])
    .executeTakeFirst()
  if (!started?.analysisId || started.judgeAgain === null) return undefined
  const { projectId, analysisId, judgeAgain, attempts } = started
  return { audioId, projectId, analysisId, judgeAgain, attempts }
}

/** False: by now it is to be judged otherwise, or not at all. */
export async function setJudgings(
  tx: OrgTx,
  { audioId, judgeAgain }: Judging,
  attempts: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audio')
    .set({ attempts })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('judgeAgain', '=', judgeAgain)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Everything that judging a call again needs. Undefined: by now it is to be judged otherwise, or not at all. */
export async function callToJudgeAgain(tx: OrgTx, { audioId, judgeAgain }: Judging) {
  return tx
    .selectFrom('audio')
    .innerJoin('analysis', (join) =>
      join.onRef('analysis.orgId', '=', 'audio.orgId').onRef('analysis.id', '=', 'audio.analysisId'),
    )
    .innerJoin('scorecardVersion', (join) =>
      join
        .onRef('scorecardVersion.orgId', '=', 'analysis.orgId')
        .onRef('scorecardVersion.scorecardId', '=', 'analysis.scorecardId')
        .onRef('scorecardVersion.version', '=', 'analysis.scorecardVersion'),
    )
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'analysis.orgId').onRef('project.id', '=', 'analysis.projectId'),
    )
    .innerJoin('organisation', 'organisation.id', 'project.orgId')
    .select([
      'audio.agentSpans',
      'analysis.scorecardId',
      'analysis.scorecardName',
      'analysis.scorecardVersion',
      'analysis.waveform',
      'analysis.transcript',
      'scorecardVersion.definition',
      'project.judgedBy',
      'project.topicsVersion',
      'organisation.agentSentiment',
      sql<unknown>`heard_of_analysis(analysis.id)`.as('stored'),
    ])
    .where('audio.orgId', '=', tx.orgId)
    .where('audio.id', '=', audioId)
    .where('audio.judgeAgain', '=', judgeAgain)
    .executeTakeFirst()
}

/** Holds the recording; false: by now it is to be judged otherwise, or not at all. */
export async function takeJudgedAgain(
  tx: OrgTx,
  { audioId, analysisId, judgeAgain }: Judging,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audio')
    .set({ judgeAgain: null, processedAt: now })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('analysisId', '=', analysisId)
    .where('judgeAgain', '=', judgeAgain)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
