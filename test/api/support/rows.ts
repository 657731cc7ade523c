import { sql } from 'kysely'
import { NewProject } from '../../../src/contract/app/projects.js'
import type { OrgTx } from '../../../src/platform/db/withOrg.js'
import { createId } from '../../../src/platform/id.js'
import { createProject } from '../../../src/projects/createProject.js'

export async function addProject(tx: OrgTx, name: string): Promise<string> {
  return createProject(tx, NewProject.parse({ name }))
}

export interface AudioSeed {
  createdAt?: string
  status?: 'PENDING' | 'PROCESSING' | 'DONE' | 'FAILED'
  errorMessage?: string
}

export async function addAudio(tx: OrgTx, projectId: string, seed: AudioSeed = {}): Promise<string> {
  const id = createId()
  await tx
    .insertInto('audio')
    .values({
      orgId: tx.orgId,
      id,
      projectId,
      originalName: `${id}.mp3`,
      size: 2_483_920,
      source: 'UPLOAD',
      status: seed.status ?? 'PENDING',
      errorMessage: seed.errorMessage ?? null,
      storageKey: `test/${id}`,
      createdAt: seed.createdAt ?? new Date(),
    })
    .execute()
  return id
}

const CRITERION = {
  id: 'greeting',
  name: 'Greets',
  description: '',
  weight: 5,
  score: 10,
  maxScore: 10,
  verdict: 'MET',
  critical: false,
  comment: 'Said.',
  evidence: [{ segment: 0, start: 0.4, end: 2, speaker: 'AGENT', quote: 'Good morning.' }],
  section: { id: 'opening', name: 'INTERNAL' },
  kind: 'SAID',
  confidence: 0.9,
  nearestMiss: null,
}
const PER_SPEAKER = { agent: 0.6, customer: 0.4, unknown: null }
const METRICS = {
  talkRatio: PER_SPEAKER,
  silenceSeconds: 3.2,
  longestSilenceSeconds: 1.5,
  interruptions: { agent: 1, customer: 0, unknown: null },
  wordsPerMinute: PER_SPEAKER,
  sentiment: PER_SPEAKER,
  overtalkSeconds: 99,
  deadAir: [],
  responseLatencySeconds: PER_SPEAKER,
  sentimentCourse: [PER_SPEAKER, PER_SPEAKER, PER_SPEAKER, PER_SPEAKER],
}

/** With the engine's raw payload beside it, as the pipeline stores it. */
export async function addAnalysis(
  tx: OrgTx,
  projectId: string,
  audioId: string,
  createdAt = new Date().toISOString(),
): Promise<string> {
  const id = createId()
  const segments = Array.from({ length: 40 }, (_, index) => ({
    index,
    speaker: index % 2 === 0 ? 'AGENT' : 'CUSTOMER',
    start: index,
    end: index + 0.9,
    text: `Sentence ${index}.`,
  }))
  await sql`
    insert into analysis (org_id, id, audio_id, project_id, scorecard_id, scorecard_version, scorecard_name,
      overall_score, capped, summary, language, duration_seconds, criteria, recommendations, metrics, transcript,
      waveform, created_at)
    select ${tx.orgId}, ${id}, ${audioId}, ${projectId}, s.id, s.version, s.name, 78.5, false, 'All well.', 'en', 40,
      ${JSON.stringify([CRITERION])}::jsonb,
      ${JSON.stringify([{ id: 'r1', criterionId: 'greeting', priority: 'LOW', title: 'Go on', text: 'Like this.' }])}::jsonb,
      ${JSON.stringify(METRICS)}::jsonb, ${JSON.stringify({ language: 'en', segments })}::jsonb, '[[0.5]]'::jsonb,
      ${createdAt}::timestamptz
    from scorecard s where s.org_id = ${tx.orgId} and s.is_default`.execute(tx)
  await tx
    .insertInto('analysisRawPayload')
    .values({ orgId: tx.orgId, analysisId: id, payload: JSON.stringify({ edith: 'RAW-PAYLOAD' }) })
    .execute()
  await tx
    .updateTable('audio')
    .set({ status: 'DONE', analysisId: id, processedAt: createdAt, durationSeconds: 40 })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', audioId)
    .execute()
  return id
}
