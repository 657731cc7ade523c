import type { PlanTable } from '../billing/plans.js'
import type { Clock } from '../platform/clock.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound, Problem } from '../platform/http/problem.js'
import type { Storage } from '../platform/storage/storage.js'
import { audioSize } from './queries.js'
import { receiveAudio } from './receiveAudio.js'
import { recordingKey } from './recordingKey.js'
import { soundTypeOf } from './soundType.js'
import type { PendingUpload, UploadStore } from './uploadStore.js'

export interface ReceiveDeps {
  database: Database
  storage: Storage
  uploads: UploadStore
  plans: PlanTable
  clock: Clock
}

/**
 * From a complete upload to an audio. It can end at any line and be done again: the upload stays until the audio is
 * there, and an audio comes into being once.
 */
export async function receiveUpload(deps: ReceiveDeps, upload: PendingUpload): Promise<void> {
  try {
    await receive(deps, upload)
  } catch (error) {
    // Somebody else received it meanwhile, and took the file from under our hands.
    if (error instanceof Problem || !(await isReceived(deps, upload))) throw error
  }
}

async function isReceived({ database }: ReceiveDeps, { id, metadata }: PendingUpload): Promise<boolean> {
  return withOrg(database, metadata.orgId, async (tx) => (await audioSize(tx, id)) !== undefined)
}

async function receive(deps: ReceiveDeps, upload: PendingUpload): Promise<void> {
  const { orgId, projectId, filename, agentName, externalId, uploadedBy } = upload.metadata
  const { mimeType } = await soundTypeOf(upload.path)
  const storageKey = recordingKey({ orgId, projectId, audioId: upload.id })
  await deps.storage.put(storageKey, upload.path)
  try {
    const receipt = await withOrg(deps.database, orgId, (tx) =>
      receiveAudio(
        tx,
        {
          id: upload.id,
          projectId,
          originalName: filename,
          size: upload.size,
          source: 'UPLOAD',
          storageKey,
          mimeType,
          agentName: agentName || null,
          externalId: externalId || null,
          uploadedBy,
        },
        deps.plans,
        deps.clock(),
      ),
    )
    if (receipt.kind === 'no project') throw notFound()
  } catch (error) {
    // A refusal is final: neither copy is wanted. After anything else the sweep tries again.
    if (error instanceof Problem) {
      await deps.storage.deleteAll(storageKey)
      await deps.uploads.remove(upload.id)
    }
    throw error
  }
  await deps.uploads.remove(upload.id)
}
