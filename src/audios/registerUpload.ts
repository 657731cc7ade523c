import { analysesLeft } from '../billing/analysesQuota.js'
import { withOrg } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { projectExists } from '../projects/projectExists.js'
import { quotaProblem } from './quotaProblem.js'
import type { ReceiveDeps } from './receiveUpload.js'
import { insertUpload, type NewUploadRow } from './uploadQueries.js'

/** Notes what is about to come, or throws what tells the sender why it may not. */
export async function registerUpload(
  { database, plans, clock }: Pick<ReceiveDeps, 'database' | 'plans' | 'clock'>,
  upload: NewUploadRow,
): Promise<void> {
  await withOrg(database, upload.orgId, async (tx) => {
    if (!(await projectExists(tx, upload.projectId)))
      throw new Problem('not_found', 'The project does not exist.')
    const left = await analysesLeft(tx, plans, clock())
    if (left.kind === 'exhausted') throw quotaProblem(left)
    await insertUpload(tx, upload)
  })
}
