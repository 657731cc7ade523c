import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Project } from '../../src/contract/app/projects.js'
import { type ObjectStore, startObjectStore } from '../platform/objectStore.js'
import { type RoundRobin, startRoundRobin } from '../support/roundRobin.js'
import type { SignedUp } from '../support/server.js'
import { wavHeader } from '../support/writeWav.js'
import { audio, type CallCentre, createProject, openCallCentre, upload } from './callCentre.js'

const MIB = 1024 * 1024

let objects: ObjectStore

beforeAll(async () => {
  objects = await startObjectStore({ pageSize: 2 })
})
afterAll(() => objects?.close())

const inBucket = () => ({
  S3_BUCKET: 'recordings',
  S3_ENDPOINT: objects.url,
  S3_ACCESS_KEY_ID: 'id',
  S3_SECRET_ACCESS_KEY: 'secret',
})

describe.each([
  ['files in a shared directory', () => ({}), () => leftInDirectory()],
  ['a bucket', inBucket, async () => leftInBucket()],
])('with %s', (_name, storage, leftovers) => {
  let centre: CallCentre
  let other: ChildProcess
  let balancer: RoundRobin
  let otherUrl: string
  let owner: SignedUp
  let project: Project
  let onRequest: (method: string, count: number) => void = () => undefined

  beforeAll(async () => {
    centre = await openCallCentre(storage())
    shownDir = centre.server.dataDir
    owner = await centre.server.signUp('Olga')
    project = await createProject(centre, owner)
    ;({ process: other, url: otherUrl } = await spawnServer(centre, storage()))
    balancer = await startRoundRobin([centre.url, otherUrl], (method, count) => onRequest(method, count))
  }, 60_000)

  afterAll(async () => {
    await balancer?.close()
    other?.kill('SIGKILL')
    await centre?.close()
  })

  const sound = (size: number) => Buffer.concat([wavHeader(1, size - 44), randomBytes(size - 44)])

  async function heard(url: string, id: string): Promise<string> {
    const answer = await fetch(`${url}/app/api/audios/${id}/recording`, { headers: { cookie: owner.cookie } })
    return hash(Buffer.from(await answer.arrayBuffer()))
  }

  test.each([
    ['small parts', 11 * MIB, 0.75 * MIB],
    ['large parts', 17 * MIB, 8 * MIB],
    ['one part', 300_000, MIB],
  ])('every request goes to the other server, in %s', async (_name, size, chunkSize) => {
    const file = { name: 'call.wav', bytes: sound(size) }
    const id = await upload(balancer, owner, project.id, file, { chunkSize })
    expect(await audio(centre, owner, id)).toMatchObject({ status: 'PENDING', size, mimeType: 'audio/wav' })
    for (const url of [centre.url, otherUrl]) expect(await heard(url, id)).toBe(hash(file.bytes))
    expect(await leftovers()).toEqual([])
  })

  test('what is cancelled on one server is gone on the other, with all that had arrived', async () => {
    const { sending, begun } = beginUpload(sound(13 * MIB))
    await begun
    await sending.abort(true)
    for (const url of [centre.url, otherUrl]) {
      const headers = { cookie: owner.cookie, 'tus-resumable': '1.0.0' }
      const path = new URL(sending.url ?? '').pathname
      expect((await fetch(url + path, { method: 'HEAD', headers })).status).toBe(404)
    }
    expect(await leftovers()).toEqual([])
  })

  test('a server killed in the middle of a part loses no upload', { timeout: 180_000 }, async () => {
    let isKilled = false
    onRequest = (method, count) => {
      // Each second request is its own: one of those that carry a part is cut off while it is on its way.
      if (isKilled || method !== 'PATCH' || count % 2 === 1 || count < 6) return
      isKilled = true
      setTimeout(() => other.kill('SIGKILL'), 5)
    }
    const file = { name: 'call.wav', bytes: sound(16 * MIB) }
    const id = await upload(balancer, owner, project.id, file, {
      chunkSize: 2 * MIB,
      retryDelays: Array.from({ length: 40 }, () => 100),
    })
    expect(isKilled).toBe(true)
    expect(await heard(centre.url, id)).toBe(hash(file.bytes))
    expect(await leftovers()).toEqual([])
  })

  function beginUpload(bytes: Buffer) {
    let sending: tus.Upload | undefined
    const begun = new Promise<void>((resolve, reject) => {
      sending = new tus.Upload(bytes, {
        endpoint: `${balancer.url}/app/api/uploads`,
        headers: { cookie: owner.cookie },
        metadata: { projectId: project.id, filename: 'call.wav' },
        chunkSize: 2 * MIB,
        retryDelays: null,
        onError: reject,
        onChunkComplete: (_size, accepted) => {
          if (accepted < 7 * MIB) return
          resolve()
        },
      })
      sending.start()
    })
    if (!sending) throw new Error('nothing was begun')
    return { sending, begun }
  }
})

let shownDir = ''

async function leftInDirectory(): Promise<string[]> {
  return readdir(join(shownDir, 'uploads'))
}

function leftInBucket(): string[] {
  const { keys, openUploads } = objects.content()
  return [...keys.filter((key) => key.startsWith('uploads/')), ...Array(openUploads).fill('multipart upload')]
}

async function spawnServer(centre: CallCentre, env: Record<string, string>) {
  const server = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', 'test/pipeline/serverProcess.ts'],
    {
      env: {
        ...process.env,
        DATABASE_URL: centre.server.database.adminUrl,
        SECRET_KEY: centre.server.database.secret,
        DATA_DIR: centre.server.dataDir,
        LOG_LEVEL: 'error',
        ...env,
      },
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  )
  const [url] = await Promise.race([
    once(server, 'message'),
    once(server, 'exit').then(() => Promise.reject(new Error('the other server ended'))),
  ])
  return { process: server, url: String(url) }
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
