import type { PlanTable } from '../../billing/plans.js'
import type { Clock } from '../../platform/clock.js'
import type { Database } from '../../platform/db/database.js'
import type { NamedLocks } from '../../platform/db/namedLocks.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { notFound, Problem } from '../../platform/http/problem.js'
import type { Arrivals, Arriving } from '../../platform/storage/arrivals.js'
import type { Storage } from '../../platform/storage/storage.js'
import { storedSoundType } from '../playing/soundType.js'
import { receiveAudio } from '../receiveAudio.js'
import { recordingKey } from '../stored/recordingKey.js'
import { whileUploadIsLocked } from './uploadLocker.js'
import {
  deleteUpload,
  markReceived,
  type NewUploadRow,
  type PendingUpload,
  uploadById,
} from './uploadQueries.js'

export interface ReceiveDeps {
  database: Database
  storage: Storage
  arrivals: Arrivals
  locks: NamedLocks
  plans: PlanTable
  clock: Clock
  /** So much is to stay free of the disk that uploads lie on. */
  minFreeDiskBytes: number
}

export function arriving({ orgId, projectId, id, size }: NewUploadRow): Arriving {
  return { id, size, key: recordingKey({ orgId, projectId, audioId: id }) }
}

/**
 * From a complete upload to an audio, by one process at a time. It can end at any line and be done again: the upload
 * stays until the audio is there, and an audio comes into being once. 'busy': another process is at it.
 */
export async function receiveUpload(
  deps: ReceiveDeps,
  { orgId, id }: Pick<PendingUpload, 'orgId' | 'id'>,
  wait: 'wait' | 'at once',
): Promise<'done' | 'busy'> {
  return whileUploadIsLocked(deps.locks, id, wait, async () => {
    const upload = await withOrg(deps.database, orgId, (tx) => uploadById(tx, id))
    if (upload && !upload.isReceived) await receive(deps, upload)
    if (upload) await clearUpload(deps, upload)
    return 'done' as const
  })
}

async function receive(deps: ReceiveDeps, upload: PendingUpload): Promise<void> {
  const file = arriving(upload)
  await deps.arrivals.finish(file)
  const { mimeType } = await storedSoundType(deps.storage, file.key)
  const { orgId, id, projectId, originalName, size, agentName, externalId, rawForm, uploadedBy } = upload
  const audio = { id, projectId, originalName, size, agentName, externalId, rawForm, uploadedBy, mimeType }
  try {
    await withOrg(deps.database, orgId, async (tx) => {
      if (!(await markReceived(tx, id))) return
      const row = { ...audio, source: 'UPLOAD', storageKey: file.key } as const
      const receipt = await receiveAudio(tx, row, deps.plans, deps.clock())
      if (receipt.kind === 'no project') throw notFound()
    })
  } catch (error) {
    // A refusal is final: it is not wanted any more. After anything else the sweep tries again.
    if (error instanceof Problem) await removeUpload(deps, upload)
    throw error
  }
}

/** What has arrived of it goes, and then what is known of it: until then the sweep finds what is left. */
export async function removeUpload(
  deps: Pick<ReceiveDeps, 'database' | 'storage' | 'arrivals'>,
  upload: NewUploadRow,
): Promise<void> {
  await deps.storage.deleteAll(arriving(upload).key)
  await clearUpload(deps, upload)
}

async function clearUpload(
  { database, arrivals }: Pick<ReceiveDeps, 'database' | 'arrivals'>,
  upload: NewUploadRow,
): Promise<void> {
  await arrivals.discard(arriving(upload))
  await withOrg(database, upload.orgId, (tx) => deleteUpload(tx, upload.id))
}
