import { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { withOrg } from '../../platform/db/withOrg.js'
import { Problem } from '../../platform/http/problem.js'
import { refuseNoRecording } from '../refuseNoRecording.js'
import { arriving, type ReceiveDeps, removeUpload } from './receiveUpload.js'
import { registerUpload } from './registerUpload.js'
import { type NewUploadRow, uploadById } from './uploadQueries.js'

/** One upload as the protocol's library wants to see it; its state is in the database and in the storage. */
export function tusStore(deps: ReceiveDeps, upload: NewUploadRow): DataStore {
  const { orgId, id, size } = upload
  const file = arriving(upload)

  /** Looked at again under the lock: it may have ended while the request waited. */
  const pending = async () => {
    const found = await withOrg(deps.database, orgId, (tx) => uploadById(tx, id))
    if (!found || found.isReceived) throw ERRORS.FILE_NOT_FOUND
    return found
  }
  return Object.assign(new DataStore(), {
    extensions: ['creation', 'termination'],
    async create(created: Upload) {
      await registerUpload(deps, upload)
      return created
    },
    async getUpload() {
      await pending()
      return new Upload({ id, size, offset: await deps.arrivals.received(file) })
    },
    async write(source: Parameters<DataStore['write']>[0], _id: string, offset: number) {
      if (offset > 0) return deps.arrivals.append(file, offset, source)
      try {
        return await deps.arrivals.append(file, 0, Readable.from(refuseNoRecording(source)))
      } catch (error) {
        // A refusal is final.
        if (error instanceof Problem) await removeUpload(deps, upload)
        throw error
      }
    },
    remove: async () => removeUpload(deps, await pending()),
  })
}
