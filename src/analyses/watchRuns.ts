import { audioUpdated } from '../audios/presentAudio.js'
import { isRunSilent, RUN_BEAT_MS } from '../audios/silentRun.js'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import type { Log } from '../platform/log.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'

/** Tells open pages when a run falls silent, also where no worker is left that could. */
export function watchRuns(options: {
  database: Database
  /** Those with open pages. */
  organisations: () => string[]
  log: Log
  everyMs?: number
}): { close(): Promise<void> } {
  let looking: Promise<void> | undefined
  const look = async () => {
    for (const orgId of options.organisations()) await withOrg(options.database, orgId, showSilentAsWaiting)
  }
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => options.log.debug({ err: error }, 'could not look for silent runs'))
      .finally(() => {
        looking = undefined
      })
  }, options.everyMs ?? RUN_BEAT_MS)
  return {
    async close() {
      clearInterval(timer)
      await looking
    },
  }
}

/** The run keeps its hold: should it only have been slow, its next progress shows it as running again. */
async function showSilentAsWaiting(tx: OrgTx): Promise<void> {
  const silent = await tx
    .updateTable('audio')
    .set({ status: 'PENDING', stage: null, progress: 0 })
    .where('orgId', '=', tx.orgId)
    .where('status', '=', 'PROCESSING')
    .where(isRunSilent)
    .returning(['id', 'projectId'])
    .execute()
  for (const audio of silent) await tellOrganisation(tx, audioUpdated({ ...audio, status: 'PENDING' }))
}
