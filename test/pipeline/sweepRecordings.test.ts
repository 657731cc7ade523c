import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordingKey } from '../../src/audios/stored/recordingKey.js'
import { sweepRecordings } from '../../src/audios/stored/sweepRecordings.js'
import { createId } from '../../src/platform/id.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const TWO_DAYS_MS = 48 * 60 * 60 * 1000

let server: TestServer
let owner: SignedUp
let storage: Storage

beforeAll(async () => {
  server = await startTestServer()
  owner = await server.signUp('Olga')
  storage = createStorage(server.services.config)
})

afterAll(() => server?.close())

test('files whose recording is gone are deleted, but not while theirs may be still to come', async () => {
  const projectId = await addProject(server.services, owner.orgId)
  const { audioId } = await storeCall(server.services, owner.orgId, projectId)
  const kept = recordingKey({ orgId: owner.orgId, projectId, audioId })
  const orphan = recordingKey({ orgId: owner.orgId, projectId, audioId: createId() })
  const ofNobody = recordingKey({ orgId: createId(), projectId: createId(), audioId: createId() })
  const file = join(server.dataDir, 'sound')
  await mkdir(server.dataDir, { recursive: true })
  await writeFile(file, 'x')
  for (const key of [kept, orphan, `${orphan}.play`, ofNobody]) await storage.put(key, file)

  const { database } = server.services
  expect(await sweepRecordings({ database, storage, clock: () => new Date() })).toEqual({ deleted: 0 })
  const later = () => new Date(Date.now() + TWO_DAYS_MS)
  const { deleted } = await sweepRecordings({ database, storage, clock: later })
  expect(deleted).toBeGreaterThanOrEqual(2)
  const left: string[] = []
  for await (const { key } of storage.list('')) left.push(key)
  expect(left).toEqual([kept])
})
