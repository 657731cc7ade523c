import type { OrgTx } from '../platform/db/withOrg.js'
import { enqueue } from '../platform/queue/enqueue.js'

export const RECOGNISE_TOPICS = 'recognise_topics'

// A worker that dies while it looks through calls leaves what it has done, and the job to another.
const MAX_ATTEMPTS = 25
/** After analyses: somebody may be waiting for one. */
const PRIORITY = 10

/** The project's calls that were looked through up to `since` only are to be looked through again; none: nothing is done. */
export async function requestRecognition(tx: OrgTx, projectId: string, since = -1): Promise<void> {
  const newer = await tx
    .selectFrom('project')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', projectId)
    .where('topicsVersion', '>', since)
    .executeTakeFirst()
  if (!newer) return
  await enqueue(tx, {
    task: RECOGNISE_TOPICS,
    payload: { projectId },
    key: `${RECOGNISE_TOPICS}:${projectId}`,
    maxAttempts: MAX_ATTEMPTS,
    priority: PRIORITY,
  })
}
