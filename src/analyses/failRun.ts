import { audioUpdated } from '../audios/presentAudio.js'
import { returnAnalysis } from '../billing/returnAnalysis.js'
import type { AudioFailure } from '../contract/app/audios.js'
import type { LooksLike } from '../contract/recordings/looksLike.js'
import type { Clock } from '../platform/clock.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { withoutNul } from '../platform/db/withoutNul.js'
import type { RecordEvent } from '../platform/events.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { changeRun, countedInOf, type Run } from './queries.js'

const MAX_MESSAGE = 1000

export async function failRun(
  deps: { recordEvent: RecordEvent; clock: Clock },
  tx: OrgTx,
  run: Run,
  projectId: string,
  {
    reason,
    message,
    language = null,
    looksLike,
  }: { reason: AudioFailure; message: string; language?: string | null; looksLike?: LooksLike | undefined },
): Promise<void> {
  const errorMessage = withoutNul(message).slice(0, MAX_MESSAGE)
  const countedIn = await countedInOf(tx, run)
  const isOurs = await changeRun(tx, run, {
    status: 'FAILED',
    runId: null,
    stage: null,
    progress: 0,
    errorMessage,
    errorReason: reason,
    heardLanguage: language,
    looksLike: looksLike ? storableJson(looksLike) : null,
    processedAt: deps.clock(),
    countedIn: null,
  })
  if (!isOurs) return
  await returnAnalysis(tx, countedIn)
  const failed = { status: 'FAILED' as const, errorMessage, errorReason: reason }
  await tellOrganisation(tx, audioUpdated({ id: run.audioId, projectId, ...failed }))
  await deps.recordEvent(tx, {
    type: 'analysis.failed',
    data: { audio_file_id: run.audioId, project_id: projectId, error_message: errorMessage },
  })
}
