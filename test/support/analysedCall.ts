import type { AnalysedRecording } from '../../src/analyses/analyseAudio.js'
import { lockRun, startRun } from '../../src/analyses/queries.js'
import { storeAnalysis } from '../../src/analyses/storeAnalysis.js'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import type { Segment } from '../../src/contract/transcript.js'
import type { Services } from '../../src/main/services.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'

const unknown = { agent: null, customer: null, unknown: null }

/** A small analysis as the engine would give it. */
export function engineAnalysis(
  changes: Partial<EngineAnalysis> = {},
  segments: Segment[] = [],
): EngineAnalysis {
  return {
    overallScore: 50,
    capped: false,
    summary: 'A short call.',
    reason: null,
    outcome: null,
    promises: [],
    topics: [],
    language: 'en',
    durationSeconds: 60,
    channels: 2,
    sampleRate: 8000,
    roles: null,
    criteria: [],
    recommendations: [],
    metrics: {
      talkRatio: { agent: 0.5, customer: 0.5, unknown: null },
      silenceSeconds: 5,
      longestSilenceSeconds: 2,
      interruptions: { agent: 0, customer: 0, unknown: null },
      wordsPerMinute: { agent: 140, customer: 130, unknown: null },
      sentiment: { agent: 0, customer: 0, unknown: null },
      overtalkSeconds: 0,
      deadAir: [],
      responseLatencySeconds: unknown,
      sentimentCourse: [unknown, unknown, unknown, unknown],
    },
    transcript: { language: 'en', segments },
    unreadableSeconds: 0,
    expectedSeconds: null,
    mayBeCutOff: false,
    waveform: [[0.1], [0.2]],
    ...changes,
  }
}

export async function addProject(services: Services, orgId: string, name = 'Support'): Promise<string> {
  const id = createId()
  await withOrg(services.database, orgId, async (tx) => {
    const scorecard = await tx
      .selectFrom('scorecard')
      .select('id')
      .where('orgId', '=', orgId)
      .where('isDefault', '=', true)
      .executeTakeFirstOrThrow()
    await tx
      .insertInto('project')
      .values({ orgId, id, name, language: 'en', scorecardId: scorecard.id })
      .execute()
  })
  return id
}

/** Puts a call through everything that follows the engine: stored, told, reacted to. Returns the analysis's id. */
export async function storeCall(
  services: Services,
  orgId: string,
  projectId: string,
  analysis: EngineAnalysis = engineAnalysis(),
  raw: unknown = {},
): Promise<{ audioId: string; analysisId: string }> {
  const audioId = createId()
  const run = { audioId, runId: createId() }
  const call: AnalysedRecording = { audioId, projectId, transcript: analysis.transcript }
  const subject = await withOrg(services.database, orgId, async (tx) => {
    await tx
      .insertInto('audio')
      .values({
        orgId,
        id: audioId,
        projectId,
        originalName: 'call.wav',
        size: 1,
        source: 'UPLOAD',
        storageKey: audioId,
      })
      .execute()
    return startRun(tx, run)
  })
  if (!subject) throw new Error('the recording was not there to be analysed')
  await services.meanings.prepare(orgId, call)
  await withOrg(services.database, orgId, async (tx) => {
    await lockRun(tx, run)
    await storeAnalysis({ recordEvent: services.recordEvent, clock: () => new Date() }, tx, {
      run,
      subject,
      analysis,
      raw,
      playback: null,
    })
  })
  const { analysisId } = await withOrg(services.database, orgId, (tx) =>
    tx.selectFrom('audio').select('analysisId').where('id', '=', audioId).executeTakeFirstOrThrow(),
  )
  if (!analysisId) throw new Error('the analysis was not stored')
  return { audioId, analysisId }
}
