import { createReadStream } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { UploadMetadata } from '../../contract/app/audios.js'
import { withOrg } from '../../platform/db/withOrg.js'
import { ID } from '../../platform/id.js'
import type { Log } from '../../platform/log.js'
import { arriving, type ReceiveDeps } from './receiveUpload.js'
import { whileUploadIsLocked } from './uploadLocker.js'
import { insertUpload, type NewUploadRow, uploadById } from './uploadQueries.js'

const Noted = z.object({
  size: z.int().min(1),
  metadata: UploadMetadata.extend({ orgId: z.string(), uploadedBy: z.string() }),
})

/** Versions before the table `upload` noted beside each file what it was: those go on as the others do. */
export async function adoptUploads(deps: ReceiveDeps, directory: string, log: Log): Promise<void> {
  for (const name of await readdir(directory).catch(() => [])) {
    const id = name.replace(/\.json$/, '')
    if (id === name || !ID.test(id)) continue
    try {
      await whileUploadIsLocked(deps.locks, id, 'at once', () => adoptUpload(deps, directory, id))
    } catch (error) {
      log.warn({ err: error, uploadId: id }, 'an upload of an older version could not be taken over')
    }
  }
}

async function adoptUpload(deps: ReceiveDeps, directory: string, id: string): Promise<void> {
  const path = join(directory, id)
  const { size, metadata } = Noted.parse(JSON.parse(await readFile(`${path}.json`, 'utf8')))
  const { orgId, projectId, filename, agentName, externalId, uploadedBy } = metadata
  const upload: NewUploadRow = {
    orgId,
    id,
    projectId,
    originalName: filename,
    size,
    agentName: agentName || null,
    externalId: externalId || null,
    rawForm: null,
    uploadedBy,
  }
  await withOrg(deps.database, orgId, async (tx) => {
    if (!(await uploadById(tx, id))) await insertUpload(tx, upload)
  })
  const here = (await stat(path).catch(() => undefined))?.size ?? 0
  const received = await deps.arrivals.received(arriving(upload))
  if (received < here) {
    await deps.arrivals.append(arriving(upload), received, createReadStream(path, { start: received }))
    await rm(path)
  }
  await rm(`${path}.json`)
}
