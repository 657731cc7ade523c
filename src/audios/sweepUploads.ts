import { Problem } from '../platform/http/problem.js'
import type { Log } from '../platform/log.js'
import { type ReceiveDeps, receiveUpload } from './receiveUpload.js'

const UPLOAD_EXPIRES_AFTER_MS = 24 * 60 * 60 * 1000

/** Receives uploads that a crash left complete, and drops those that nobody went on with. */
export async function sweepUploads(deps: ReceiveDeps, log: Log): Promise<void> {
  for (const { id, modifiedAt } of await deps.uploads.list()) {
    try {
      const upload = await deps.uploads.find(id)
      if (upload && upload.received === upload.size) await receiveUpload(deps, upload)
      else if (deps.clock().getTime() - modifiedAt.getTime() > UPLOAD_EXPIRES_AFTER_MS)
        await deps.uploads.remove(id)
    } catch (error) {
      if (error instanceof Problem) log.warn({ uploadId: id, code: error.code }, 'an upload was refused')
      else log.error({ err: error, uploadId: id }, 'an upload could not be received')
    }
  }
}
