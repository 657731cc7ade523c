import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adoptUploads } from '../../src/audios/uploads/adoptUploads.js'
import { arriving, type ReceiveDeps } from '../../src/audios/uploads/receiveUpload.js'
import { registerUpload } from '../../src/audios/uploads/registerUpload.js'
import { sweepUploads } from '../../src/audios/uploads/sweepUploads.js'
import type { NewUploadRow } from '../../src/audios/uploads/uploadQueries.js'
import { type NamedLocks, openNamedLocks } from '../../src/platform/db/namedLocks.js'
import { createId } from '../../src/platform/id.js'
import { createReceivingStorage } from '../../src/platform/storage/createStorage.js'
import { adminClient } from '../support/adminClient.js'
import { addProject } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const SIZE = 1000

let server: TestServer
let admin: pg.Client
let owner: SignedUp
let projectId: string
const opened: NamedLocks[] = []

beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  owner = await server.signUp('Olga')
  projectId = await addProject(server.services, owner.orgId)
})

afterAll(async () => {
  for (const locks of opened) await locks.close()
  await admin?.end()
  await server?.close()
})

/** As another server process has them. */
function depsOfAServer(change: Partial<ReceiveDeps> = {}): ReceiveDeps {
  const { config, database, databaseUrls, log } = server.services
  const locks = openNamedLocks({ url: databaseUrls.app, log })
  opened.push(locks)
  return {
    ...createReceivingStorage(config, (storage) => storage),
    database,
    locks,
    plans: config.plans,
    minFreeDiskBytes: 0,
    clock: () => new Date(),
    ...change,
  }
}

function newUpload(): NewUploadRow {
  const id = createId()
  const nobody = { agentName: null, externalId: null, rawForm: null, uploadedBy: null }
  return { orgId: owner.orgId, id, projectId, originalName: 'call.wav', size: SIZE, ...nobody }
}

const leave = (since: string) => admin.query(`update upload set active_at = now() - interval '${since}'`)
const shown = async (id: string) => (await ask(server, owner, 'GET', `/app/api/audios/${id}`)).status
const waiting = async () => (await admin.query('select id from upload')).rows.map(({ id }) => id)
const files = () => readdir(join(server.dataDir, 'uploads'))

async function bring(deps: ReceiveDeps, upload: NewUploadRow, length: number): Promise<void> {
  await deps.arrivals.append(arriving(upload), 0, Readable.from([Buffer.alloc(length, 'x')]))
}

test('however slow the storage is, one process at a time receives an upload', async () => {
  const upload = newUpload()
  let atOnce = 0
  let most = 0
  let times = 0
  const slowly = () => {
    const deps = depsOfAServer()
    const { finish } = deps.arrivals
    deps.arrivals.finish = async (file) => {
      times += 1
      atOnce += 1
      most = Math.max(most, atOnce)
      await new Promise((resolve) => setTimeout(resolve, 500))
      await finish(file)
      atOnce -= 1
    }
    return deps
  }
  const [first, second] = [slowly(), slowly()]
  await registerUpload(first, upload)
  await bring(first, upload, SIZE)
  await leave('1 minute')

  const { log } = server.services
  await Promise.all([first, second, first].map((deps) => sweepUploads(deps, log)))
  expect({ most, times }).toEqual({ most: 1, times: 1 })
  expect(await shown(upload.id)).toBe(200)
  expect(await waiting()).toEqual([])
  expect(await files()).toEqual([])
})

test('what nobody went on with for a day is dropped, what is younger waits', async () => {
  const deps = depsOfAServer()
  const upload = newUpload()
  await registerUpload(deps, upload)
  await bring(deps, upload, 10)

  await leave('23 hours')
  await sweepUploads(deps, server.services.log)
  expect(await waiting()).toEqual([upload.id])
  expect(await deps.arrivals.received(arriving(upload))).toBe(10)

  await leave('25 hours')
  await sweepUploads(deps, server.services.log)
  expect(await waiting()).toEqual([])
  expect(await files()).toEqual([])
})

test('a server that died after the audio was there, and before the rest was cleared away, leaves nothing', async () => {
  const upload = newUpload()
  const deps = depsOfAServer()
  await registerUpload(deps, upload)
  await bring(deps, upload, SIZE)
  const { discard } = deps.arrivals
  deps.arrivals.discard = () => Promise.reject(new Error('died'))
  await leave('1 minute')
  await sweepUploads(deps, { ...server.services.log, error: () => undefined } as never)
  expect(await shown(upload.id)).toBe(200)
  expect(await waiting()).toEqual([upload.id])

  deps.arrivals.discard = discard
  await sweepUploads(deps, server.services.log)
  expect(await waiting()).toEqual([])
  expect(await files()).toEqual([])
})

test('an upload that an older version began goes on where it stood', async () => {
  const deps = depsOfAServer()
  const upload = newUpload()
  const directory = join(server.dataDir, 'uploads')
  await mkdir(directory, { recursive: true })
  await writeFile(join(directory, upload.id), Buffer.alloc(300))
  const metadata = { projectId, filename: 'call.wav', orgId: owner.orgId, uploadedBy: owner.userId }
  await writeFile(
    join(directory, `${upload.id}.json`),
    JSON.stringify({ id: upload.id, size: SIZE, offset: 0, metadata: { id: upload.id, ...metadata } }),
  )
  await adoptUploads(deps, directory, server.services.log)
  expect(await waiting()).toEqual([upload.id])
  expect(await deps.arrivals.received(arriving(upload))).toBe(300)
  expect(await files()).toEqual([upload.id])
})
