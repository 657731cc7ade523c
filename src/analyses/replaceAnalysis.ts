import { EngineAnalysis } from '../contract/analysis.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { RecordEvent } from '../platform/events.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { insertTopics } from '../topics/insertTopics.js'
import { requestRecognition } from '../topics/requestRecognition.js'
import { type RejudgedRow, updateAnalysis } from './queries.js'
import { forgetAllTopics } from './topics/queries.js'

/** Everything that a new judgement of a call makes true, at once. The caller holds the recording. */
export async function replaceAnalysis(
  deps: { recordEvent: RecordEvent },
  tx: OrgTx,
  found: RejudgedRow & { audioId: string; subject: { projectId: string; topicsVersion: number } },
): Promise<void> {
  const analysis = EngineAnalysis.parse(found.analysis)
  const { id, audioId, subject } = found
  const { projectId } = subject
  await updateAnalysis(tx, { ...found, analysis })
  await forgetAllTopics(tx, id)
  await insertTopics(tx, id, analysis.topics)
  await requestRecognition(tx, projectId, subject.topicsVersion)
  await tellOrganisation(tx, { type: 'analysis.updated', id, audioId, projectId })
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
