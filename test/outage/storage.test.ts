import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rename, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import * as tus from 'tus-js-client'
import { expect, type TestContext, test, vi } from 'vitest'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { upload } from '../pipeline/callCentre.js'
import { startObjectStore } from '../platform/objectStore.js'
import type { SignedUp } from '../support/server.js'
import { speechSamples } from '../support/speechSamples.js'
import { wavHeader } from '../support/writeWav.js'
import { count, type Installation, openInstallation, says } from './installation.js'

const ONE_AT_A_TIME = { WORKER_CONCURRENCY: '1' }
const KIB = 1024

/** The storage of an installation: how it goes away and comes back. */
interface Outage {
  installation: Installation
  goAway(): Promise<void>
  comeBack(): Promise<void>
}

type OnEnd = TestContext['onTestFinished']

async function open(onEnd: OnEnd, env: Record<string, string> = {}): Promise<Installation> {
  const installation = await openInstallation({ ...ONE_AT_A_TIME, ...env })
  onEnd(installation.close)
  return installation
}

async function bucket(onEnd: OnEnd): Promise<Outage> {
  const objects = await startObjectStore({ pageSize: 100 })
  onEnd(objects.close)
  const installation = await open(onEnd, {
    S3_BUCKET: 'recordings',
    S3_ENDPOINT: objects.url,
    S3_ACCESS_KEY_ID: 'id',
    S3_SECRET_ACCESS_KEY: 'secret',
  })
  return { installation, goAway: objects.stop, comeBack: objects.resume }
}

/** In whose place its empty mount points are left. */
async function share(onEnd: OnEnd): Promise<Outage> {
  const installation = await open(onEnd)
  const directories = ['recordings', 'uploads'].map((name) => join(installation.dataDir, name))
  return {
    installation,
    async goAway() {
      for (const directory of directories) {
        await rename(directory, `${directory}.away`)
        await mkdir(directory)
      }
    },
    async comeBack() {
      for (const directory of directories) {
        // Fails if anything was put there meanwhile.
        await rmdir(directory)
        await rename(`${directory}.away`, directory)
      }
    },
  }
}

const SAMPLES = speechSamples(0, 4)
const CALL = Buffer.concat([
  wavHeader(1, SAMPLES.byteLength),
  Buffer.from(SAMPLES.buffer, SAMPLES.byteOffset, SAMPLES.byteLength),
])

// What else may lie where a share should be: test/platform/storage.test.ts.
const OUTAGES: [string, (onEnd: OnEnd) => Promise<Outage>][] = [
  ['a bucket that is stopped', bucket],
  ['a share that is not mounted', share],
]

// They mostly wait, each in an installation of its own.
test.concurrent.for(OUTAGES)(
  '%s costs no recording and no upload, and is told once',
  { timeout: 600_000 },
  async ([_name, begin], { onTestFinished }) => {
    const { installation, goAway, comeBack } = await begin(onTestFinished)
    const { start, ask, settled } = installation
    const [serve, worker] = [start('serve'), start('worker')]
    await Promise.all([serve, worker].map(({ child }) => once(child, 'message')))
    const who = await installation.signUp()
    const { id: projectId } = await installation.createProject(who)
    const send = () => upload(installation, who, projectId, { name: 'call.wav', bytes: CALL })
    const first = await send()
    expect(await settled(who, first)).toMatchObject({ status: 'DONE' })

    const half = await sendHalf(installation, who, projectId)
    const waiting = [await send(), await send()]
    await goAway()
    await says(worker, 'the storage is away', 1)

    const isNotReady = async () => {
      const answer = await ask('/readyz')
      expect(answer.status).toBe(503)
      expect(await answer.text()).toMatch(/"name":"storage","ok":false/)
    }
    // What it found a moment ago holds for some seconds.
    await vi.waitFor(isNotReady, { timeout: 20_000, interval: 200 })
    const parts = { cookie: who.cookie, 'tus-resumable': '1.0.0' }
    const answers = [
      await fetch(installation.url + half.path, {
        method: 'PATCH',
        headers: {
          ...parts,
          'upload-offset': String(half.sent),
          'content-type': 'application/offset+octet-stream',
        },
        body: new Uint8Array(CALL.subarray(half.sent)),
      }),
      await ask(`/app/api/audios/${first}/recording`, who.cookie),
    ]
    for (const answer of answers) {
      expect([answer.url, answer.status, answer.headers.get('retry-after')]).toEqual([answer.url, 503, '5'])
      expect(await answer.text()).toMatch(/"code":"unavailable"/)
    }
    const progress = await fetch(installation.url + half.path, { method: 'HEAD', headers: parts })
    if (progress.status === 200) expect(progress.headers.get('upload-offset')).toBe(String(half.sent))
    else expect(progress.status).toBe(503)

    // Time enough for what waits to be tried again and again.
    await new Promise((resolve) => setTimeout(resolve, 8_000))
    await comeBack()
    for (const process of [serve, worker]) await says(process, 'the storage is back', 1)
    for (const id of waiting)
      expect(await settled(who, id)).toMatchObject({ status: 'DONE', errorMessage: null })
    const resumed = await resume(installation, who, half.path)
    expect(await settled(who, resumed)).toMatchObject({ status: 'DONE' })
    for (const id of [first, resumed, ...waiting]) expect(await heard(installation, who, id)).toBe(hash(CALL))

    for (const process of [serve, worker]) {
      expect(count(process, 'the storage is away')).toBe(1)
      expect(count(process, 'the storage is back')).toBe(1)
      expect(process.output()).not.toMatch(/"level":(50|60)/)
      expect(process.child.exitCode).toBeNull()
    }
  },
)

async function sendHalf({ url }: Installation, who: SignedUp, projectId: string) {
  const encode = (text: string) => Buffer.from(text).toString('base64')
  const headers = { cookie: who.cookie, 'tus-resumable': '1.0.0' }
  const begun = await fetch(url + UPLOADS_PATH, {
    method: 'POST',
    headers: {
      ...headers,
      'upload-length': String(CALL.length),
      'upload-metadata': `projectId ${encode(projectId)},filename ${encode('half.wav')}`,
    },
  })
  const path = begun.headers.get('location') ?? ''
  const sent = 64 * KIB
  const answer = await fetch(url + path, {
    method: 'PATCH',
    headers: { ...headers, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(CALL.subarray(0, sent)),
  })
  expect(answer.status).toBe(204)
  return { path, sent }
}

/** As a browser goes on with it: it asks how much is there. */
function resume({ url }: Installation, who: SignedUp, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const sending = new tus.Upload(CALL, {
      endpoint: `${url}${UPLOADS_PATH}`,
      uploadUrl: url + path,
      headers: { cookie: who.cookie },
      retryDelays: null,
      onError: reject,
      onSuccess: () => resolve(path.split('/').at(-1) ?? ''),
    })
    sending.start()
  })
}

async function heard({ ask }: Installation, who: SignedUp, id: string): Promise<string> {
  return hash(Buffer.from(await (await ask(`/app/api/audios/${id}/recording`, who.cookie)).arrayBuffer()))
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}
