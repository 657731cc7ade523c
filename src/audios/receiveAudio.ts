import { recordAudit } from '../audit/recordAudit.js'
import type { PlanTable } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { projectExists } from '../projects/projectExists.js'
import { countAnalysisOf } from './countAnalysisOf.js'
import { audioUpdated } from './presentAudio.js'
import { insertAudio, type NewAudioRow, nameOfPerson } from './queries.js'
import { requestAnalysis } from './requestAnalysis.js'

export type Receipt = { kind: 'received' } | { kind: 'received before' } | { kind: 'no project' }

/** A recording that lies in the storage becomes an audio with its job, once; the plan's quota decides whether it may. */
export async function receiveAudio(
  tx: OrgTx,
  audio: NewAudioRow,
  plans: PlanTable,
  now: Date,
): Promise<Receipt> {
  if (!(await projectExists(tx, audio.projectId))) return { kind: 'no project' }
  if (!(await insertAudio(tx, audio))) return { kind: 'received before' }
  await countAnalysisOf(tx, audio.id, plans, now)
  await requestAnalysis(tx, audio.id)
  if (audio.uploadedBy)
    await recordAudit(tx, {
      actor: { userId: audio.uploadedBy, userName: (await nameOfPerson(tx, audio.uploadedBy)) ?? '' },
      action: 'audio.uploaded',
      targetType: 'audio',
      targetId: audio.id,
      details: { name: audio.originalName },
    })
  await tellOrganisation(tx, audioUpdated({ id: audio.id, projectId: audio.projectId, status: 'PENDING' }))
  return { kind: 'received' }
}
