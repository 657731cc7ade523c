import { deleteRecordings } from '../audios/stored/deleteRecordings.js'
import { silencedKey } from '../audios/stored/recordingKey.js'
import { openScratch } from '../edith/scratch.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import type { Log } from '../platform/log.js'
import type { Storage } from '../platform/storage/storage.js'
import { renderPlayback } from './playback/renderPlayback.js'
import { silencedSpans } from './playback/silencedSpans.js'
import { setSilenced, toSilence } from './silencedQueries.js'

export interface SilenceDeps {
  database: Database
  storage: Storage
  scratchDir: string
  maxDurationSeconds: number
}

/**
 * Makes the copy that everybody but owners hears, for the analysis that is there now. Until there is one they hear
 * nothing: what goes wrong here opens nothing.
 */
export async function silenceRecording(
  deps: SilenceDeps,
  { orgId, audioId }: { orgId: string; audioId: string },
  { signal, log }: { signal: AbortSignal; log: Log },
): Promise<void> {
  const subject = await withOrg(deps.database, orgId, (tx) => toSilence(tx, audioId))
  if (!subject || subject.silencedAnalysis === subject.analysisId) return
  const spans = silencedSpans(subject.transcript)
  if (spans.length === 0) return
  const scratch = await openScratch(deps.scratchDir)
  try {
    const file = await deps.storage.openLocal(subject.storageKey, scratch.dir)
    if (!file) return log.warn({ audioId }, 'the recording to be silenced is no longer there')
    const rendered = await renderPlayback(file.path, {
      ...deps,
      scratchDir: scratch.dir,
      unlessPlayable: false,
      rawForm: subject.rawForm ?? undefined,
      silenced: spans,
      signal,
    })
    if (rendered.kind !== 'rendered')
      return log.warn({ audioId, rendered }, 'no copy could be made without what is masked')
    // A key of its own: what a key holds never changes, and two workers do not write the same one.
    const key = silencedKey(subject.storageKey, createId())
    await deps.storage.put(key, rendered.path)
    const isCurrent = await withOrg(deps.database, orgId, async (tx) => {
      const set = await setSilenced(tx, audioId, { key, analysisId: subject.analysisId })
      if (set?.replaced) await deleteRecordings(tx, set.replaced)
      return set !== undefined
    })
    if (!isCurrent) await deps.storage.deleteAll(key)
  } finally {
    await scratch.remove()
  }
}
