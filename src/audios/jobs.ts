import { z } from 'zod'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import type { JobHandler } from '../platform/queue/runJobs.js'
import type { Storage } from '../platform/storage/storage.js'
import { DELETE_RECORDINGS } from './deleteRecordings.js'
import { sweepRecordings } from './sweepRecordings.js'
import { sweepRemoved } from './sweepRemoved.js'

const Deletion = z.object({ orgId: z.string().min(1), prefix: z.string().min(1) })

export const AUDIO_CRONTAB = '17 3 * * * sweep_recordings\n27 * * * * sweep_removed'

export function audioJobs(deps: {
  database: Database
  storage: Storage
  clock: Clock
  /** How long a deleted recording can be brought back. */
  retentionDays: number
}): Record<string, JobHandler> {
  return {
    [DELETE_RECORDINGS]: async (payload) => {
      const { orgId, prefix } = Deletion.parse(payload)
      if (!prefix.startsWith(`${orgId}/`)) throw new Error('these recordings are of another organisation')
      await deps.storage.deleteAll(prefix)
    },
    sweep_recordings: async (_payload, { log }) => {
      log.info(await sweepRecordings(deps), 'swept recordings without an audio')
    },
    sweep_removed: async (_payload, { log }) => {
      log.info(await sweepRemoved(deps), 'erased recordings deleted long ago')
    },
  }
}
