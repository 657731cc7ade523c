import type { PlanTable } from '../billing/plans.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { tellOrganisation } from '../platform/serverEvents/tellOrganisation.js'
import { countAnalysisOf } from './countAnalysisOf.js'
import { audioUpdated } from './presentAudio.js'
import { type FailedAudio, moveFailed } from './queries.js'
import { requestAnalysis } from './requestAnalysis.js'

/**
 * A recording that FAILED is analysed anew, as one of another project. Its file stays where it lies: `deleteRecordings`
 * spares it. False: it waits, runs or is analysed by now.
 */
export async function moveAudio(
  tx: OrgTx,
  { id, projectId: from }: FailedAudio,
  projectId: string,
  { plans, now }: { plans: PlanTable; now: Date },
): Promise<boolean> {
  if (!(await moveFailed(tx, id, projectId))) return false
  await countAnalysisOf(tx, id, plans, now)
  await requestAnalysis(tx, id)
  await tellOrganisation(tx, { type: 'audio.moved', id, projectId, from })
  await tellOrganisation(tx, audioUpdated({ id, projectId, status: 'PENDING' }))
  return true
}
