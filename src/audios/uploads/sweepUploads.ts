import { withOrg } from '../../platform/db/withOrg.js'
import { Problem } from '../../platform/http/problem.js'
import type { Log } from '../../platform/log.js'
import { arriving, type ReceiveDeps, receiveUpload, removeUpload } from './receiveUpload.js'
import { whileUploadIsLocked } from './uploadLocker.js'
import { idleUploads, type PendingUpload, uploadById } from './uploadQueries.js'

const IDLE_MS = 30_000
const UPLOAD_EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000

/** Receives uploads that a crash left complete, and drops those that nobody went on with. */
export async function sweepUploads(deps: ReceiveDeps, log: Log): Promise<void> {
  const idleSince = new Date(deps.clock().getTime() - IDLE_MS)
  for (const { orgId, id } of await idleUploads(deps.database.anonymous, idleSince)) {
    try {
      await sweepUpload(deps, orgId, id)
    } catch (error) {
      if (error instanceof Problem) log.warn({ uploadId: id, code: error.code }, 'an upload was refused')
      else log.error({ err: error, uploadId: id }, 'an upload could not be received')
    }
  }
}

async function sweepUpload(deps: ReceiveDeps, orgId: string, id: string): Promise<void> {
  const look = () => withOrg(deps.database, orgId, (tx) => uploadById(tx, id))
  const isExpired = ({ activeAt }: PendingUpload) =>
    deps.clock().getTime() - activeAt.getTime() > UPLOAD_EXPIRES_AFTER_MS
  const upload = await look()
  if (!upload) return
  if (upload.isReceived || (await deps.arrivals.received(arriving(upload))) === upload.size) {
    await receiveUpload(deps, upload, 'at once')
  } else if (isExpired(upload)) {
    await whileUploadIsLocked(deps.locks, id, 'at once', async () => {
      const still = await look()
      if (still && isExpired(still)) await removeUpload(deps, still)
    })
  }
}
