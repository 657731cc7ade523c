import { sql } from 'kysely'
import { memberNames } from '../accounts/memberNames.js'
import type { EngineAnalysis } from '../contract/analysis.js'
import { reviewOf } from '../contract/review.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { topicsOfAnalysis } from '../topics/topicsOfAnalysis.js'
import { topicsOfProject } from '../topics/topicsOfProject.js'

export async function analysisById(tx: OrgTx, id: string) {
  return tx
    .selectFrom('analysis')
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'analysis.orgId').onRef('project.id', '=', 'analysis.projectId'),
    )
    .innerJoin('scorecardVersion', (join) =>
      join
        .onRef('scorecardVersion.orgId', '=', 'analysis.orgId')
        .onRef('scorecardVersion.scorecardId', '=', 'analysis.scorecardId')
        .onRef('scorecardVersion.version', '=', 'analysis.scorecardVersion'),
    )
    .innerJoin('audio', (join) =>
      join.onRef('audio.orgId', '=', 'analysis.orgId').onRef('audio.id', '=', 'analysis.audioId'),
    )
    .innerJoin('organisation', 'organisation.id', 'analysis.orgId')
    .selectAll('analysis')
    .select([
      'project.name as projectName',
      'scorecardVersion.definition',
      'audio.channels',
      'audio.sampleRate',
      'audio.judgeAgain',
      'audio.attempts',
      'organisation.agentSentiment',
      topicsOfAnalysis('analysis').as('topics'),
    ])
    .where('analysis.orgId', '=', tx.orgId)
    .where('analysis.id', '=', id)
    .executeTakeFirst()
}

export type AnalysisRow = NonNullable<Awaited<ReturnType<typeof analysisById>>>

export interface Run {
  audioId: string
  /** Only who holds it may write to the audio; the next run takes another. */
  runId: string
}

// The database's clock, by which it is compared.
const NOW = sql<Date>`now()`

/** Everything an analysis needs to know. Undefined: the audio is gone, or nothing is to be done for it. */
export async function startRun(tx: OrgTx, { audioId, runId }: Run) {
  const started = await tx
    .updateTable('audio')
    .set({
      status: 'PROCESSING',
      runId,
      stage: null,
      progress: 0,
      runSeenAt: NOW,
      attempts: sql<number>`attempts + 1`,
    })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('status', 'in', ['PENDING', 'PROCESSING'])
    .returning(['id', 'attempts'])
    .executeTakeFirst()
  if (!started) return undefined
  const subject = await tx
    .selectFrom('audio')
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'audio.orgId').onRef('project.id', '=', 'audio.projectId'),
    )
    .innerJoin('organisation', 'organisation.id', 'project.orgId')
    .innerJoin('scorecard', (join) =>
      join.onRef('scorecard.orgId', '=', 'project.orgId').onRef('scorecard.id', '=', 'project.scorecardId'),
    )
    .innerJoin('scorecardVersion', (join) =>
      join
        .onRef('scorecardVersion.orgId', '=', 'scorecard.orgId')
        .onRef('scorecardVersion.scorecardId', '=', 'scorecard.id')
        .onRef('scorecardVersion.version', '=', 'scorecard.version'),
    )
    .select([
      'audio.projectId',
      'audio.storageKey',
      'audio.originalName',
      'audio.rawForm',
      'audio.agentName',
      'audio.agentSpans',
      'audio.accepted',
      'project.language',
      'project.agentChannel',
      'project.redact',
      'project.redactKinds',
      'project.judgedBy',
      'project.wordList',
      'project.acceptNoConversation',
      'project.topicsVersion',
      'organisation.agentSentiment',
      'scorecard.id as scorecardId',
      'scorecard.name as scorecardName',
      'scorecard.version as scorecardVersion',
      'scorecardVersion.definition',
    ])
    .where('audio.orgId', '=', tx.orgId)
    .where('audio.id', '=', audioId)
    .executeTakeFirstOrThrow()
  const [topics, members, agents, agentSides] = await Promise.all([
    topicsOfProject(tx, subject.projectId),
    memberNames(tx),
    agentNames(tx, subject.projectId),
    agentSidesOfOthers(tx, subject.projectId, audioId),
  ])
  const wordList = [...subject.wordList, ...members, ...agents]
  return { ...subject, wordList, topics, agentSides, attempts: started.attempts }
}

/** How many calls of the project, apart from this one, spoke for the agent being on either side. */
async function agentSidesOfOthers(tx: OrgTx, projectId: string, audioId: string) {
  const { rows } = await sql<{ left: number; right: number }>`
    select
      (s.left_evidence - coalesce(sum(greatest(a.agent_side_evidence, 0)), 0))::float8 / 1000 as left,
      (s.right_evidence - coalesce(sum(greatest(-a.agent_side_evidence, 0)), 0))::float8 / 1000 as right
    from project_agent_side s
    left join analysis a on a.org_id = s.org_id and a.project_id = s.project_id and a.audio_id = ${audioId}
    where s.org_id = ${tx.orgId} and s.project_id = ${projectId}
    group by s.left_evidence, s.right_evidence`.execute(tx)
  return rows[0] ?? { left: 0, right: 0 }
}

/** Of the project's newest calls. */
async function agentNames(tx: OrgTx, projectId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct agent_name as name
    from (
      select agent_name from audio where org_id = ${tx.orgId} and project_id = ${projectId} and agent_name is not null
      order by created_at desc limit ${CALLS_WITH_AGENTS}
    ) newest order by 1`.execute(tx)
  return rows.map(({ name }) => name)
}

const CALLS_WITH_AGENTS = 500

export type Subject = NonNullable<Awaited<ReturnType<typeof startRun>>>

interface RunChange {
  status?: 'PENDING' | 'PROCESSING' | 'DONE' | 'FAILED'
  runId?: null
  stage?: string | null
  progress?: number
  errorMessage?: string
  errorReason?: string
  heardLanguage?: string | null
  looksLike?: string | null
  processedAt?: Date
  attempts?: number
  countedIn?: null
}

/** False: the run is over; another one holds the audio, or there is no audio any more. */
export async function changeRun(tx: OrgTx, { audioId, runId }: Run, change: RunChange): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audio')
    .set({ ...change, runSeenAt: NOW })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('runId', '=', runId)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The period whose quota the audio is counted in; null: none. */
export async function countedInOf(tx: OrgTx, { audioId, runId }: Run): Promise<Date | null> {
  const row = await tx
    .selectFrom('audio')
    .select('countedIn')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('runId', '=', runId)
    .forUpdate()
    .executeTakeFirst()
  return row?.countedIn ?? null
}

/**
 * Keeps the project, and its topics as they are, until the end of the transaction. Before `lockRun`: deleting a project locks it and then its
 * recordings, and who comes the other way round waits for it while it waits for them.
 */
export async function keepProject(tx: OrgTx, projectId: string): Promise<void> {
  await tx
    .selectFrom('project')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .forShare()
    .execute()
}

/** As `changeRun`, holding the row for what else the transaction writes. */
export async function lockRun(tx: OrgTx, { audioId, runId }: Run): Promise<{ attempts: number } | undefined> {
  return tx
    .selectFrom('audio')
    .select('attempts')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .where('runId', '=', runId)
    .forUpdate()
    .executeTakeFirst()
}

export interface NewAnalysisRow {
  id: string
  audioId: string
  subject: Subject
  analysis: EngineAnalysis
  raw: unknown
}

export async function insertAnalysis(tx: OrgTx, { id, audioId, subject, analysis, raw }: NewAnalysisRow) {
  await tx
    .insertInto('analysis')
    .values({
      orgId: tx.orgId,
      id,
      audioId,
      projectId: subject.projectId,
      scorecardId: subject.scorecardId,
      scorecardVersion: subject.scorecardVersion,
      scorecardName: subject.scorecardName,
      agentName: subject.agentName,
      topicsVersion: subject.topicsVersion,
      ...columnsOf(analysis),
    })
    .execute()
  await insertRawPayload(tx, id, raw)
}

export type RejudgedRow = Pick<NewAnalysisRow, 'id' | 'analysis' | 'raw'> & {
  subject: Pick<Subject, 'topicsVersion'>
}

/** The same analysis, of the same day and scorecard, found otherwise. */
export async function updateAnalysis(tx: OrgTx, { id, subject, analysis, raw }: RejudgedRow) {
  await tx
    .updateTable('analysis')
    .set({ topicsVersion: subject.topicsVersion, ...columnsOf(analysis) })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .execute()
  await tx
    .deleteFrom('analysisRawPayload')
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', id)
    .execute()
  await insertRawPayload(tx, id, raw)
}

async function insertRawPayload(tx: OrgTx, analysisId: string, raw: unknown): Promise<void> {
  await tx
    .insertInto('analysisRawPayload')
    .values({ orgId: tx.orgId, analysisId, payload: storableJson(raw ?? null) })
    .execute()
}

/** What the engine found. */
function columnsOf(analysis: EngineAnalysis) {
  const { reason, outcome, promises, roles } = analysis
  const { provisional, needsReview } = reviewOf(analysis.criteria, roles)
  return {
    overallScore: analysis.overallScore,
    capped: analysis.capped,
    provisional,
    needsReview: needsReview.length > 0,
    summaryRemarks: storableJson(analysis.summary),
    about: storableJson({ reason, outcome, promises }),
    roles: roles && storableJson(roles),
    agentSideEvidence: inThousandths(roles?.evidence ?? null),
    language: analysis.language,
    durationSeconds: analysis.durationSeconds,
    unreadableSeconds: analysis.unreadableSeconds,
    expectedSeconds: analysis.expectedSeconds,
    mayBeCutOff: analysis.mayBeCutOff,
    criteria: storableJson(analysis.criteria),
    recommendations: storableJson(analysis.recommendations),
    metrics: storableJson(analysis.metrics),
    transcript: storableJson(analysis.transcript),
    waveform: storableJson(analysis.waveform),
  }
}

function inThousandths(calls: number | null): number | null {
  return calls === null ? null : Math.round(calls * 1000)
}

export interface FinishedAudio {
  analysisId: string
  processedAt: Date
  durationSeconds: number
  channels: number
  sampleRate: number
  playbackKey: string | null
  playbackType: string | null
}

export async function finishAudio(tx: OrgTx, audioId: string, finished: FinishedAudio): Promise<void> {
  await tx
    .updateTable('audio')
    .set({ ...finished, status: 'DONE', runId: null, stage: null, progress: 1 })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .execute()
}

export async function strandedAudios(db: Pick<OrgTx, 'getExecutor'>, atMost: number) {
  const { rows } = await sql<{ orgId: string; id: string }>`select * from stranded_audios(${atMost})`.execute(
    db,
  )
  return rows
}
