import { recordAudit } from '../audit/recordAudit.js'
import { type Clock, daysBefore } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { deleteRefusedAudio, refusedAudios } from './queries.js'
import { deleteRecordings } from './stored/deleteRecordings.js'

const AT_MOST = 1000

/** What turned out to be no recording takes room that nobody has any use for. */
export async function deleteNotAudio(deps: {
  database: Database
  clock: Clock
  retentionDays: number
}): Promise<{ deleted: number }> {
  const before = daysBefore(deps.clock(), deps.retentionDays)
  let count = 0
  for (const { orgId, id } of await refusedAudios(deps.database.anonymous, before, AT_MOST)) {
    await withOrg(deps.database, orgId, async (tx) => {
      const deleted = await deleteRefusedAudio(tx, id, before)
      if (!deleted) return
      const { projectId, originalName, storageKey } = deleted
      await deleteRecordings(tx, storageKey)
      await recordAudit(tx, {
        actor: null,
        action: 'audio.deleted',
        targetType: 'audio',
        targetId: id,
        details: { name: originalName, projectId },
      })
      await tellOrganisation(tx, { type: 'audio.deleted', id, projectId })
      count += 1
    })
  }
  return { deleted: count }
}
