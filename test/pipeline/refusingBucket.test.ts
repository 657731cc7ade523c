import { randomBytes } from 'node:crypto'
import * as tus from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { type ObjectStore, startObjectStore } from '../platform/objectStore.js'
import type { SignedUp } from '../support/server.js'
import { wavHeader } from '../support/writeWav.js'
import { audio, type CallCentre, createProject, openCallCentre } from './callCentre.js'

const MIB = 1024 * 1024

let objects: ObjectStore
let centre: CallCentre
let owner: SignedUp
let projectId: string

beforeAll(async () => {
  objects = await startObjectStore({ pageSize: 100 })
  centre = await openCallCentre({
    S3_BUCKET: 'recordings',
    S3_ENDPOINT: objects.url,
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  })
  owner = await centre.server.signUp('Olga')
  projectId = (await createProject(centre, owner)).id
})
afterAll(async () => {
  await centre?.close()
  await objects?.close()
})

// As MinIO, Ceph, and others name it; the last by its status alone.
test.each([
  { status: 507, code: 'XMinioStorageFull' },
  { status: 403, code: 'QuotaExceeded' },
  { status: 507, code: 'InsufficientStorage' },
  { status: 400, code: 'StorageFull' },
  { status: 507, code: 'SomethingElse' },
])(
  'a bucket that is full ($status $code) is 507, and the upload goes on when there is room',
  async (full) => {
    const { answer, goesOn } = await sendUntilRefused(full)
    expect([answer?.getStatus(), JSON.parse(answer?.getBody() ?? '').error]).toEqual([
      507,
      { code: 'storage_full', message: expect.stringContaining('storage is full') },
    ])
    await goesOn()
  },
)

test('a bucket that takes no more in the middle of a part is 503, and the upload goes on when it does', async () => {
  const { answer, goesOn } = await sendUntilRefused({ status: 503, code: 'SlowDown' })
  expect([answer?.getStatus(), answer?.getHeader('retry-after')]).toEqual([503, '5'])
  expect(JSON.parse(answer?.getBody() ?? '').error.code).toBe('unavailable')
  await goesOn()
})

async function sendUntilRefused(refusal: { status: number; code: string }) {
  const bytes = Buffer.concat([wavHeader(1, 11 * MIB), randomBytes(11 * MIB)])
  const sending = upload(bytes)
  await sending.until(6 * MIB)
  objects.refuseWrites(refusal)
  const error = await sending.ended
  const answer = error instanceof tus.DetailedError ? error.originalResponse : null
  return { answer, goesOn: () => goOn(bytes, sending.url()) }
}

async function goOn(bytes: Buffer, url: string): Promise<void> {
  objects.refuseWrites(undefined)
  const resumed = upload(bytes, url)
  expect(await resumed.ended).toBeUndefined()
  const id = url.split('/').at(-1) ?? ''
  expect(await audio(centre, owner, id)).toMatchObject({ status: 'PENDING', size: bytes.length })
  const heard = await fetch(`${centre.url}/app/api/audios/${id}/recording`, {
    headers: { cookie: owner.cookie },
  })
  expect(Buffer.from(await heard.arrayBuffer()).equals(bytes)).toBe(true)
}

function upload(bytes: Buffer, uploadUrl?: string) {
  let accepted = 0
  let onAccepted = () => {}
  let sending: tus.Upload | undefined
  const ended = new Promise<Error | undefined>((resolve) => {
    sending = new tus.Upload(bytes, {
      endpoint: centre.url + UPLOADS_PATH,
      ...(uploadUrl && { uploadUrl }),
      headers: { cookie: owner.cookie },
      metadata: { projectId, filename: 'call.wav' },
      chunkSize: MIB,
      retryDelays: null,
      onError: resolve,
      onSuccess: () => resolve(undefined),
      onChunkComplete: (_size, bytesAccepted) => {
        accepted = bytesAccepted
        onAccepted()
      },
    })
    sending.start()
  })
  return {
    ended,
    url: () => sending?.url ?? '',
    until: (wanted: number) =>
      new Promise<void>((resolve) => {
        onAccepted = () => {
          if (accepted >= wanted) resolve()
        }
      }),
  }
}
