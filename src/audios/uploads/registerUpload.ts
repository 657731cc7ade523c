import { analysesLeft } from '../../billing/analysesQuota.js'
import { storageLeft } from '../../billing/storageQuota.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { Problem } from '../../platform/http/problem.js'
import { projectExists } from '../../projects/projectExists.js'
import { quotaProblem, storageProblem } from '../quotaProblem.js'
import { storageFull } from '../stored/storageFullProblem.js'
import type { ReceiveDeps } from './receiveUpload.js'
import { insertUpload, type NewUploadRow } from './uploadQueries.js'

/** Notes what is about to come, or throws what tells the sender why it may not. */
export async function registerUpload(
  { database, arrivals, plans, clock, minFreeDiskBytes }: ReceiveDeps,
  upload: NewUploadRow,
): Promise<void> {
  const free = await arrivals.free()
  if (minFreeDiskBytes > 0 && free !== undefined && free - upload.size < minFreeDiskBytes) throw storageFull()
  await withOrg(database, upload.orgId, async (tx) => {
    if (!(await projectExists(tx, upload.projectId)))
      throw new Problem('not_found', {
        en: 'The project does not exist.',
        fr: 'Ce projet n’existe pas.',
      })
    const left = await analysesLeft(tx, plans, clock())
    if (left.kind === 'exhausted') throw quotaProblem(left)
    const room = await storageLeft(tx, plans, upload.size)
    if (room.kind !== 'left') throw storageProblem(room)
    await insertUpload(tx, upload)
  })
}
