import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createStorage } from '../../src/platform/storage/createStorage.js'
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
