import { sql } from 'kysely'
import { ACCEPTABLE } from '../contract/acceptable.js'
import type { AudioChoice } from '../contract/app/audios.js'
import { MASKS_PATTERN } from '../contract/hasMasks.js'
import type { RawForm } from '../contract/recordings/rawForm.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { isRunSilent } from './silentRun.js'

/** With these a recording was refused because it is none: no other analysis of it can end otherwise. */
export const NOT_AUDIO_REASONS = ['NOT_AUDIO', 'NO_AUDIO_STREAM']

const SHOWN = [
  'audio.id',
  'audio.projectId',
  'audio.originalName',
  'audio.size',
  'audio.mimeType',
  'audio.source',
  'audio.status',
  'audio.progress',
  'audio.stage',
  'audio.errorMessage',
  'audio.errorReason',
  'audio.heardLanguage',
  'audio.looksLike',
  'audio.durationSeconds',
  'audio.agentName',
  'audio.externalId',
  'audio.createdAt',
  'audio.processedAt',
  'audio.analysisId',
  'analysis.overallScore',
  'analysis.provisional',
  'analysis.needsReview',
] as const

function shownAudios(tx: OrgTx) {
  return withAnalyses(tx).select(SHOWN).select(isRunSilent.as('isRunSilent'))
}

function withAnalyses(tx: OrgTx) {
  return tx
    .selectFrom('audio')
    .leftJoin('analysis', (join) =>
      join.onRef('analysis.orgId', '=', 'audio.orgId').onRef('analysis.id', '=', 'audio.analysisId'),
    )
    .where('audio.orgId', '=', tx.orgId)
}

export async function audioById(tx: OrgTx, id: string) {
  return shownAudios(tx).where('audio.id', '=', id).executeTakeFirst()
}

export type AudioRow = NonNullable<Awaited<ReturnType<typeof audioById>>>

export interface AudioFilter {
  projectId: string
  status?: AudioChoice | undefined
  search?: string | undefined
  /** Of a topic, or NONE. */
  topic?: string | undefined
}

export async function audioPage(
  tx: OrgTx,
  filter: AudioFilter,
  { page, limit }: { page: number; limit: number },
): Promise<AudioRow[]> {
  return shownAudios(tx)
    .where(matching(filter))
    .orderBy('audio.createdAt', 'desc')
    .orderBy('audio.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
}

export async function countAudios(tx: OrgTx, filter: AudioFilter): Promise<number> {
  if (!filter.search && !filter.topic && filter.status !== 'TO_REVIEW') return totalAudios(tx, filter)
  const { count } = await withAnalyses(tx)
    .select(sql<number>`count(*)`.as('count'))
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return count
}

/** From the kept totals: the same price at a thousand recordings and at a million. */
async function totalAudios(tx: OrgTx, { projectId, status }: AudioFilter): Promise<number> {
  const wanted = sql`org_id = ${tx.orgId} and project_id = ${projectId}${status ? sql` and status = ${status}` : sql``}`
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(count), 0) as count
    from (
      select count from audio_total where ${wanted}
      union all
      select count from audio_total_change where ${wanted}
    ) counted`.execute(tx)
  return rows[0]?.count ?? 0
}

/** The project's index narrows first: a search never reads more than one project's rows. */
function matching({ projectId, status, search, topic }: AudioFilter) {
  const conditions = [sql`audio.project_id = ${projectId}`]
  if (status === 'TO_REVIEW') conditions.push(sql`analysis.needs_review`)
  else if (status) conditions.push(sql`audio.status = ${status}`)
  if (topic === 'NONE')
    conditions.push(sql`audio.analysis_id is not null and not exists (select from analysis_topic f
      where f.org_id = audio.org_id and f.analysis_id = audio.analysis_id)`)
  else if (topic)
    conditions.push(sql`audio.analysis_id in (select f.analysis_id from analysis_topic f
      where f.org_id = audio.org_id and f.topic_id = ${topic})`)
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(sql`(audio.original_name ilike ${pattern} or audio.agent_name ilike ${pattern}
      or audio.external_id ilike ${pattern})`)
  }
  return sql<boolean>`${sql.join(conditions, sql` and `)}`
}

export interface NewAudioRow {
  id: string
  projectId: string
  originalName: string
  size: number
  source: 'UPLOAD' | 'IMPORT' | 'API'
  storageKey: string
  mimeType: string | null
  agentName: string | null
  externalId: string | null
  /** What it holds if it has no header, where somebody said so. */
  rawForm?: RawForm | null
  uploadedBy: string | null
}

/** False: it was there already. */
export async function insertAudio(tx: OrgTx, audio: NewAudioRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('audio')
    .values({ ...audio, orgId: tx.orgId })
    .onConflict((conflict) => conflict.columns(['orgId', 'id']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

export async function setCountedIn(tx: OrgTx, id: string, periodStart: Date): Promise<void> {
  await tx
    .updateTable('audio')
    .set({ countedIn: periodStart })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .execute()
}

export async function audioSize(tx: OrgTx, id: string): Promise<number | undefined> {
  const row = await tx
    .selectFrom('audio')
    .select('size')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.size
}

export async function recordingOf(tx: OrgTx, id: string) {
  return tx
    .selectFrom('audio')
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'audio.orgId').onRef('project.id', '=', 'audio.projectId'),
    )
    .select([
      'audio.storageKey',
      'audio.mimeType',
      'audio.playbackKey',
      'audio.playbackType',
      'audio.originalName',
      'audio.analysisId',
      'audio.silencedKey',
      'audio.silencedAnalysis',
      'project.redact',
      // Read from the transcript itself: true also of what was analysed before there were copies.
      sql<boolean>`exists (select from analysis a, jsonb_array_elements(a.transcript -> 'segments') line
        where a.org_id = audio.org_id and a.id = audio.analysis_id and line ->> 'text' ~ ${MASKS_PATTERN})`.as(
        'hasMasks',
      ),
    ])
    .where('audio.orgId', '=', tx.orgId)
    .where('audio.id', '=', id)
    .executeTakeFirst()
}

/** The copies that are heard now, of those recordings that are not deleted. */
export async function silencedOf(tx: OrgTx, ids: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await tx
    .selectFrom('audio')
    .select(['id', 'silencedKey'])
    .where('orgId', '=', tx.orgId)
    .where('id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ id, silencedKey }) => [id, silencedKey]))
}

export interface FailedAudio {
  id: string
  projectId: string
}

const UNTRIED = {
  attempts: 0,
  runId: null,
  stage: null,
  progress: 0,
  errorMessage: null,
  errorReason: null,
  heardLanguage: null,
  looksLike: null,
  processedAt: null,
} as const

/** To be judged by another project's terms: that it was another language there says nothing here. False: it did not fail. */
export async function moveFailed(tx: OrgTx, id: string, projectId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('audio')
    .set({
      projectId,
      status: 'PENDING',
      accepted: sql`array_remove(accepted, 'OTHER_LANGUAGE')`,
      ...UNTRIED,
    })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('status', '=', 'FAILED')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Of recordings, those that can be brought back among them, whose files lie under `prefix`. */
export async function storedUnder(tx: OrgTx, prefix: string): Promise<string[]> {
  const lies = sql<boolean>`starts_with(storage_key, ${`${prefix}/`})`
  const rows = await tx
    .selectFrom('audio')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where(lies)
    .unionAll(tx.selectFrom('removedAudio').select('id').where('orgId', '=', tx.orgId).where(lies))
    .execute()
  return rows.map(({ id }) => id)
}

/** Undefined: there is none that FAILED, or `anyway`, none that failed for what can be accepted. */
export async function resetFailed(
  tx: OrgTx,
  id: string,
  { anyway, rawForm }: { anyway: boolean; rawForm?: RawForm | undefined },
): Promise<{ projectId: string } | undefined> {
  return tx
    .updateTable('audio')
    .set({
      status: 'PENDING',
      ...(anyway && { accepted: sql<string[]>`array(select distinct unnest(accepted || error_reason))` }),
      ...UNTRIED,
      ...(rawForm !== undefined && { rawForm }),
    })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('status', '=', 'FAILED')
    .$if(anyway, (query) => query.where('errorReason', 'in', ACCEPTABLE))
    .returning('projectId')
    .executeTakeFirst()
}

/** Of every organisation: what was refused before then because it is no recording. */
export async function refusedAudios(db: Pick<OrgTx, 'getExecutor'>, before: Date, atMost: number) {
  const { rows } = await sql<{ orgId: string; id: string }>`
    select * from refused_audios(${before}::timestamptz, ${atMost})`.execute(db)
  return rows
}

/** Undefined: it is not that any more; somebody tries it again. */
export async function deleteRefusedAudio(tx: OrgTx, id: string, before: Date) {
  return tx
    .deleteFrom('audio')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .where('status', '=', 'FAILED')
    .where('errorReason', 'in', [...NOT_AUDIO_REASONS])
    .where('processedAt', '<', before)
    .returning(['projectId', 'originalName', 'storageKey'])
    .executeTakeFirst()
}

/** Those that can be brought back among them. */
export async function existingAudios(tx: OrgTx, ids: readonly string[]): Promise<string[]> {
  const wanted = [...ids]
  const rows = await tx
    .selectFrom('audio')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', 'in', wanted)
    .unionAll(
      tx.selectFrom('removedAudio').select('id').where('orgId', '=', tx.orgId).where('id', 'in', wanted),
    )
    .execute()
  return rows.map(({ id }) => id)
}

export async function nameOfPerson(tx: OrgTx, userId: string): Promise<string | undefined> {
  return (await tx.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst())?.name
}
