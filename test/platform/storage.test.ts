import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awayIn } from '../../src/platform/away.js'
import { createReceivingStorage, createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { type ObjectStore, startObjectStore } from './objectStore.js'

const BIG = 40 * 1024 * 1024

let dir: string
let objects: ObjectStore

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-storage-'))
  objects = await startObjectStore({ pageSize: 2 })
})

afterAll(async () => {
  await objects?.close()
  await rm(dir, { recursive: true, force: true })
})

async function file(content: Buffer | string): Promise<string> {
  const path = join(dir, randomBytes(8).toString('hex'))
  await writeFile(path, content)
  return path
}

/** Its names; a file's or nothing's: the code that says so. */
const contentOf = (path: string) => readdir(path).catch(({ code }) => code)

async function read(stream: Readable | undefined): Promise<string> {
  if (!stream) throw new Error('there is no such file')
  return (await buffer(stream)).toString()
}

async function keys(storage: Storage, prefix: string): Promise<string[]> {
  const found: string[] = []
  for await (const { key } of storage.list(prefix)) found.push(key)
  return found.sort()
}

const s3 = () => ({
  bucket: 'recordings',
  region: 'us-east-1',
  endpoint: objects.url,
  credentials: { accessKeyId: 'id', secretAccessKey: 'secret' },
})

describe.each([
  ['files', () => createStorage({ dataDir: join(dir, 'data') })],
  ['objects', () => createStorage({ dataDir: dir, s3: s3() })],
])('%s', (_name, open) => {
  test('what was put is read: whole, in part, as a file of this machine', async () => {
    const storage = open()
    const source = await file('0123456789')
    await storage.put('org1/p1/a1', source)
    expect(await read(await storage.openRead('org1/p1/a1'))).toBe('0123456789')
    expect(await read(await storage.openRead('org1/p1/a1', { start: 2, end: 4 }))).toBe('234')
    expect(await storage.size('org1/p1/a1')).toBe(10)
    await mkdir(join(dir, 'scratch'), { recursive: true })
    const local = await storage.openLocal('org1/p1/a1', join(dir, 'scratch'))
    expect(await readFile(local?.path ?? '', 'utf8')).toBe('0123456789')
    expect(await readFile(source, 'utf8')).toBe('0123456789')
  })

  test('a second put replaces the first', async () => {
    const storage = open()
    await storage.put('org2/p1/a1', await file('old'))
    await storage.put('org2/p1/a1', await file('new'))
    expect(await read(await storage.openRead('org2/p1/a1'))).toBe('new')
    expect(await keys(storage, 'org2/')).toEqual(['org2/p1/a1'])
  })

  test('what is not there is not there, and deleting it is no error', async () => {
    const storage = open()
    expect(await storage.openRead('org3/p1/a1')).toBeUndefined()
    expect(await storage.size('org3/p1/a1')).toBeUndefined()
    expect(await storage.openLocal('org3/p1/a1', dir)).toBeUndefined()
    await storage.deleteAll('org3/p1')
    await expect(storage.put('org3/p1/a1', join(dir, 'missing'))).rejects.toThrow('ENOENT')
    expect(await keys(storage, 'org3')).toEqual([])
  })

  test('a prefix is deleted with all that it holds, and nothing else', async () => {
    const storage = open()
    const source = await file('x')
    for (const key of ['org4/p1/a1', 'org4/p1/a1.play', 'org4/p1/a2', 'org4/p2/a1', 'org5/p1/a1'])
      await storage.put(key, source)
    await storage.deleteAll('org4/p1/a1')
    expect(await keys(storage, 'org4/')).toEqual(['org4/p1/a2', 'org4/p2/a1'])
    await storage.deleteAll('org4/p1')
    expect(await keys(storage, 'org4/')).toEqual(['org4/p2/a1'])
    expect(await keys(storage, 'org5/')).toEqual(['org5/p1/a1'])
  })

  test('a large recording arrives whole', async () => {
    const storage = open()
    const content = randomBytes(BIG)
    await storage.put('org6/p1/a1', await file(content))
    const stream = await storage.openRead('org6/p1/a1')
    expect(stream && (await buffer(stream)).equals(content)).toBe(true)
  })

  test.each(['../x', 'org/../../x', '/etc/passwd', 'org//x', 'org/.x', 'ORG', ''])(
    '%j is no key',
    async (key) => {
      await expect((async () => open().openRead(key))()).rejects.toThrow('no storage key')
    },
  )
})

test('files are never seen half written', async () => {
  const storage = createStorage({ dataDir: join(dir, 'data') })
  await storage.put('org7/p1/a1', await file('x'))
  expect(await readdir(join(dir, 'data', 'recordings', 'org7', 'p1'))).toEqual(['a1'])
})

test('other users of the machine cannot open the recordings', async () => {
  const storage = createStorage({ dataDir: join(dir, 'private') })
  await storage.put('org8/p1/a1', await file('x'))
  const { mode } = await stat(join(dir, 'private', 'recordings'))
  expect(mode & 0o077).toBe(0)
})

test('an object storage that refuses is an error, not an empty answer', async () => {
  const storage = createStorage({ dataDir: dir, s3: { ...s3(), bucket: 'forbidden' } })
  await expect(storage.size('org1/p1/a1')).rejects.toThrow()
  await expect(storage.openRead('org1/p1/a1')).rejects.toThrow()
})

describe('a directory of recordings', () => {
  const refusing = async () => false

  test('is not begun anew where there should be recordings', async () => {
    const dataDir = join(dir, randomBytes(8).toString('hex'))
    const storage = createStorage({ dataDir }, refusing)
    const asked = [
      storage.put('org1/p1/a1', await file('x')),
      storage.size('org1/p1/a1'),
      storage.openRead('org1/p1/a1'),
      storage.openLocal('org1/p1/a1', dir),
      storage.deleteAll('org1'),
      storage.isReachable(AbortSignal.timeout(1000)),
      keys(storage, ''),
    ]
    for (const answer of await Promise.allSettled(asked))
      expect(answer.status === 'rejected' && awayIn(answer.reason)).toBe('storage')
    await expect(stat(dataDir)).rejects.toThrow('ENOENT')
  })

  test('of a version that made no mark goes on as it is', async () => {
    const dataDir = join(dir, randomBytes(8).toString('hex'))
    await mkdir(join(dataDir, 'recordings', 'org1', 'p1'), { recursive: true })
    await writeFile(join(dataDir, 'recordings', 'org1', 'p1', 'a1'), 'x')
    const storage = createStorage({ dataDir }, refusing)
    expect(await read(await storage.openRead('org1/p1/a1'))).toBe('x')
    expect(await storage.size('org1/p1/a2')).toBeUndefined()
    expect(await keys(storage, '')).toEqual(['org1/p1/a1'])
  })

  test.each<[string, (recordings: string) => Promise<unknown>]>([
    ['is gone', async () => undefined],
    ['is empty', (recordings) => mkdir(recordings)],
    ['holds something else', (recordings) => mkdir(join(recordings, 'lost+found'), { recursive: true })],
    ['is a file', (recordings) => writeFile(recordings, '')],
  ])('that %s is away for whoever reads, writes or uploads, and back with its mark', async (_how, leave) => {
    const dataDir = join(dir, randomBytes(8).toString('hex'))
    const { storage, arrivals } = createReceivingStorage({ dataDir }, (storage) => storage)
    await storage.put('org1/p1/a1', await file('x'))
    const arriving = { id: 'a2', key: 'org1/p1/a2', size: 10 }
    expect(await arrivals.append(arriving, 0, Readable.from([Buffer.from('0123')]))).toBe(4)
    const recordings = join(dataDir, 'recordings')
    await rename(recordings, `${recordings}.away`)
    await leave(recordings)
    const [left, another] = [await contentOf(recordings), await file('y')]

    const asked = [
      storage.size('org1/p1/a1'),
      storage.openRead('org1/p1/a1'),
      storage.put('org1/p1/a3', another),
      storage.isReachable(AbortSignal.timeout(1000)),
      arrivals.append(arriving, 4, Readable.from([Buffer.from('456789')])),
    ]
    for (const answer of await Promise.allSettled(asked)) {
      expect(answer.status === 'rejected' && awayIn(answer.reason)).toBe('storage')
      expect(String(answer.status === 'rejected' && answer.reason)).toMatch(
        /is not the directory that recordings lie in/,
      )
    }
    expect(await contentOf(recordings)).toEqual(left)

    await rm(recordings, { recursive: true, force: true })
    await rename(`${recordings}.away`, recordings)
    expect(await storage.size('org1/p1/a1')).toBe(1)
    expect(await arrivals.append(arriving, 4, Readable.from([Buffer.from('456789')]))).toBe(10)
  })
})

test.each(['ENOSPC', 'EDQUOT'])(
  'what was written of a part when the disk was full (%s) is cut off: the rest goes on from what was told',
  async (code) => {
    const dataDir = join(dir, randomBytes(8).toString('hex'))
    const { arrivals } = createReceivingStorage({ dataDir }, (storage) => storage)
    const arriving = { id: 'a1', key: 'org1/p1/a1', size: 10 }
    expect(await arrivals.append(arriving, 0, Readable.from([Buffer.from('0123')]))).toBe(4)
    async function* untilFull() {
      yield Buffer.from('45')
      // Written by then, as the first bytes of a part are that does not fit.
      while ((await stat(join(dataDir, 'uploads', 'a1'))).size < 6) await new Promise(setImmediate)
      throw Object.assign(new Error(`${code}: no room, write`), { code })
    }
    await expect(arrivals.append(arriving, 4, Readable.from(untilFull()))).rejects.toMatchObject({ code })
    expect(await arrivals.received(arriving)).toBe(4)
    expect(await readFile(join(dataDir, 'uploads', 'a1'), 'utf8')).toBe('0123')
  },
)

test('an object storage that takes connections and says nothing is away', async () => {
  const silent = createServer(() => undefined).listen(0, '127.0.0.1')
  await once(silent, 'listening')
  const endpoint = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
  const storage = createStorage({ dataDir: dir, s3: { ...s3(), endpoint, silenceLimitMs: 100 } })
  const error = await storage.size('org1/p1/a1').catch((reason: unknown) => reason)
  silent.close()
  expect(awayIn(error)).toBe('storage')
})

test('an object storage that falls silent in the middle of a recording is away', async () => {
  const halting = createHttpServer((_request, response) => {
    response.writeHead(200, { 'content-length': 1000 }).write('half')
  }).listen(0, '127.0.0.1')
  await once(halting, 'listening')
  const endpoint = `http://127.0.0.1:${(halting.address() as AddressInfo).port}`
  const storage = createStorage({ dataDir: dir, s3: { ...s3(), endpoint, silenceLimitMs: 100 } })
  const error = await storage.openLocal('org1/p1/a1', dir).catch((reason: unknown) => reason)
  halting.closeAllConnections()
  halting.close()
  expect(awayIn(error)).toBe('storage')
})
