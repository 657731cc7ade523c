import type { OrgTx } from '../platform/db/withOrg.js'
import type { PlanTable } from './plans.js'
import { lockStorageUsed, planOf } from './queries.js'

export type StorageLeft =
  | { kind: 'left' }
  | { kind: 'too many uploads'; limit: number }
  | { kind: 'full'; used: number; limit: number }

/**
 * Whether an upload of `size` bytes has room. Others wait for the answer until the caller's transaction ends: once the
 * upload is written in it, the place is taken.
 */
export async function storageLeft(tx: OrgTx, plans: PlanTable, size: number): Promise<StorageLeft> {
  const { storageBytes, openUploads } = plans[await planOf(tx)]
  const used = await lockStorageUsed(tx)
  if (storageBytes !== null && used.bytes + size > storageBytes)
    return { kind: 'full', used: used.bytes, limit: storageBytes }
  if (openUploads !== null && used.openUploads >= openUploads)
    return { kind: 'too many uploads', limit: openUploads }
  return { kind: 'left' }
}
