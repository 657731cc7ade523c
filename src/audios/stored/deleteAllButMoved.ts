import type { OrgTx } from '../../platform/db/withOrg.js'
import type { Storage } from '../../platform/storage/storage.js'
import { storedUnder } from '../queries.js'
import { ownerOf } from './recordingKey.js'

/** Deletes what lies under a deleted project, but what was moved to another project before. */
export async function deleteAllButMoved(
  storage: Storage,
  prefix: string,
  inOrg: <T>(read: (tx: OrgTx) => Promise<T>) => Promise<T>,
): Promise<void> {
  const moved = new Set(await inOrg((tx) => storedUnder(tx, prefix)))
  if (moved.size === 0) return storage.deleteAll(prefix)
  for await (const { key } of storage.list(prefix)) {
    const owner = ownerOf(key)
    if (!owner || !moved.has(owner.audioId)) await storage.deleteAll(key)
  }
}
