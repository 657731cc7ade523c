import { audioUpdated } from '../audios/presentAudio.js'
import { requestSilencing } from '../audios/requestSilencing.js'
import { EngineAnalysis } from '../contract/analysis.js'
import { hasMasks } from '../contract/hasMasks.js'
import type { Clock } from '../platform/clock.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { RecordEvent } from '../platform/events.js'
import { createId } from '../platform/id.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { insertTopics } from '../topics/insertTopics.js'
import { requestRecognition } from '../topics/requestRecognition.js'
import type { Playback } from './makePlayback.js'
import { finishAudio, insertAnalysis, type Run, type Subject } from './queries.js'

/** Everything that an analysis makes true, at once. The caller holds the run. */
export async function storeAnalysis(
  deps: { recordEvent: RecordEvent; clock: Clock },
  tx: OrgTx,
  found: {
    run: Run
    subject: Subject
    analysis: EngineAnalysis
    raw: unknown
    playback: Playback | null
  },
): Promise<void> {
  const { raw, subject, playback } = found
  // What is stored is read for years: what the contract cannot say is an error of this run.
  const analysis = EngineAnalysis.parse(found.analysis)
  const { audioId } = found.run
  const { projectId } = subject
  const id = createId()
  await insertAnalysis(tx, { id, audioId, subject, analysis, raw })
  await insertTopics(tx, id, analysis.topics)
  // What was changed while the engine listened is looked for as in any past call.
  await requestRecognition(tx, projectId, subject.topicsVersion)
  await finishAudio(tx, audioId, {
    analysisId: id,
    processedAt: deps.clock(),
    durationSeconds: analysis.durationSeconds,
    channels: analysis.channels,
    sampleRate: analysis.sampleRate,
    playbackKey: playback?.key ?? null,
    playbackType: playback?.type ?? null,
  })
  if (analysis.transcript.segments.some(({ text }) => hasMasks(text))) await requestSilencing(tx, audioId)
  await tellOrganisation(tx, audioUpdated({ id: audioId, projectId, status: 'DONE', analysisId: id }))
  await deps.recordEvent(tx, {
    type: 'analysis.completed',
    data: {
      analysis_id: id,
      audio_file_id: audioId,
      project_id: projectId,
      overall_score: analysis.overallScore,
    },
  })
}
