import type { Clock } from '../../platform/clock.js'
import type { Database } from '../../platform/db/database.js'
import { withOrg } from '../../platform/db/withOrg.js'
import type { Storage } from '../../platform/storage/storage.js'
import { existingAudios, silencedOf } from '../queries.js'
import { existingUploads } from '../uploads/uploadQueries.js'
import { isSilencedKey, ownerOf } from './recordingKey.js'

const GRACE_MS = 24 * 60 * 60 * 1000
const BATCH = 500

/** Deletes files whose audio is gone, or that nothing names any more: what was written while it was being deleted. Young ones may have theirs to come. */
export async function sweepRecordings(deps: {
  database: Database
  storage: Storage
  clock: Clock
}): Promise<{ deleted: number }> {
  let deleted = 0
  let batch: { key: string; orgId: string; audioId: string }[] = []
  const sweepBatch = async () => {
    for (const orgId of new Set(batch.map((file) => file.orgId))) {
      const files = batch.filter((file) => file.orgId === orgId)
      const ids = [...new Set(files.map(({ audioId }) => audioId))]
      const { existing, silenced } = await withOrg(deps.database, orgId, async (tx) => ({
        existing: new Set([...(await existingAudios(tx, ids)), ...(await existingUploads(tx, ids))]),
        silenced: await silencedOf(tx, ids),
      }))
      for (const { key, audioId } of files) {
        const isReplaced = isSilencedKey(key) && silenced.has(audioId) && silenced.get(audioId) !== key
        if (existing.has(audioId) && !isReplaced) continue
        await deps.storage.deleteAll(key)
        deleted += 1
      }
    }
    batch = []
  }
  for await (const { key, modifiedAt } of deps.storage.list('')) {
    if (deps.clock().getTime() - modifiedAt.getTime() < GRACE_MS) continue
    const owner = ownerOf(key)
    if (owner) batch.push({ key, ...owner })
    if (batch.length === BATCH) await sweepBatch()
  }
  await sweepBatch()
  return { deleted }
}
