import type { OrgTx } from '../../platform/db/withOrg.js'
import { enqueue } from '../../platform/queue/enqueue.js'

export const DELETE_RECORDINGS = 'delete_recordings'

/** In the transaction that deletes what the files belong to: they go exactly if it does. */
export async function deleteRecordings(tx: OrgTx, prefix: string): Promise<void> {
  await enqueue(tx, { task: DELETE_RECORDINGS, payload: { prefix }, priority: 10 })
}
