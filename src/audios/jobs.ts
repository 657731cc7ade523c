import { z } from 'zod'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import type { Storage } from '../platform/storage/storage.js'
import { deleteNotAudio } from './deleteNotAudio.js'
import { sweepRemoved } from './removed/sweepRemoved.js'
import { deleteAllButMoved } from './stored/deleteAllButMoved.js'
import { DELETE_RECORDINGS } from './stored/deleteRecordings.js'
import { isProjectPrefix } from './stored/recordingKey.js'
import { sweepRecordings } from './stored/sweepRecordings.js'

const Deletion = z.object({ orgId: z.string().min(1), prefix: z.string().min(1) })

export const AUDIO_CRONTAB = [
  '17 3 * * * sweep_recordings',
  '27 * * * * sweep_removed',
  '41 * * * * delete_not_audio',
].join('\n')

export function audioJobs(deps: {
  database: Database
  storage: Storage
  clock: Clock
  /** How long a deleted recording can be brought back. */
  retentionDays: number
  notAudioRetentionDays: number
}): Record<string, JobHandler> {
  return {
    [DELETE_RECORDINGS]: async (payload) => {
      const { orgId, prefix } = Deletion.parse(payload)
      if (!prefix.startsWith(`${orgId}/`)) throw new Error('these recordings are of another organisation')
      // What lies under a single recording is its own.
      if (!isProjectPrefix(prefix)) return deps.storage.deleteAll(prefix)
      await deleteAllButMoved(deps.storage, prefix, (read) => withOrg(deps.database, orgId, read))
    },
    delete_not_audio: async (_payload, { log }) => {
      const days = { retentionDays: deps.notAudioRetentionDays }
      log.info(await deleteNotAudio({ ...deps, ...days }), 'deleted what was no recording')
    },
    sweep_recordings: async (_payload, { log }) => {
      log.info(await sweepRecordings(deps), 'swept recordings without an audio')
    },
    sweep_removed: async (_payload, { log }) => {
      log.info(await sweepRemoved(deps), 'erased recordings deleted long ago')
    },
  }
}
