import { recordAudit } from '../../audit/recordAudit.js'
import type { OrgTx } from '../../platform/db/withOrg.js'
import { tellOrganisation } from '../../platform/serverEvents/tellOrganisation.js'
import { deleteRecordings } from '../stored/deleteRecordings.js'
import { eraseRemoved } from './removedQueries.js'

/** A removed recording for good, files and all. `by` null: its days are over. False: there is none. */
export async function eraseAudio(
  tx: OrgTx,
  id: string,
  by: { userId: string; userName: string } | null,
): Promise<boolean> {
  const erased = await eraseRemoved(tx, id)
  if (!erased) return false
  await deleteRecordings(tx, erased.storageKey)
  await recordAudit(tx, {
    actor: by,
    action: 'audio.erased',
    targetType: 'audio',
    targetId: id,
    details: { name: erased.originalName, projectId: erased.projectId },
  })
  await tellOrganisation(tx, { type: 'audio.erased', id, projectId: erased.projectId })
  return true
}
