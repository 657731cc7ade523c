import '../support/typescriptChildren.js'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../../src/accounts/queries.js'
import { silenceRecording } from '../../src/analyses/silenceRecording.js'
import { recordingKey } from '../../src/audios/stored/recordingKey.js'
import { sweepRecordings } from '../../src/audios/stored/sweepRecordings.js'
import { recordingPath } from '../../src/contract/app/audios.js'
import type { Segment } from '../../src/contract/transcript.js'
import { decode } from '../../src/edith/decode/decode.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createLog } from '../../src/platform/log.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { builtWav } from '../support/builtWav.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { speechSamples } from '../support/speechSamples.js'

const RATE = 16_000
const LIMITS = { maxDurationSeconds: 600, maxWallSeconds: 120, maxResidentBytes: 512 * 1024 * 1024 }
const DAYS_MS = 3 * 24 * 60 * 60 * 1000

const samples = speechSamples(10, 18)
const wav = builtWav({ sound: Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength) })

let server: TestServer
let storage: Storage
let person: SignedUp
let projectId: string

beforeAll(async () => {
  server = await startTestServer()
  storage = createStorage(server.services.config)
  person = await server.signUp('Mia')
  projectId = await addProject(server.services, person.orgId)
  mkdirSync(server.dataDir, { recursive: true })
})
afterAll(() => server?.close())

const inOrg: <T>(act: Parameters<typeof withOrg<T>>[2]) => Promise<T> = (act) =>
  withOrg(server.services.database, person.orgId, act)
const become = (role: 'OWNER' | 'ADMIN' | 'MEMBER') => inOrg((tx) => setRole(tx, person.userId, role))
const listen = (id: string, headers: Record<string, string> = {}) =>
  server.app.inject({ url: recordingPath(id), headers: { cookie: person.cookie, ...headers } })

const masked: Segment = { index: 0, speaker: 'CUSTOMER', start: 2, end: 4, text: 'It is [card number].' }
const plain: Segment = { index: 0, speaker: 'CUSTOMER', start: 2, end: 4, text: 'It is my card.' }

async function recorded(segments: Segment[]): Promise<string> {
  const { audioId } = await storeCall(server.services, person.orgId, projectId, engineAnalysis({}, segments))
  const storageKey = recordingKey({ orgId: person.orgId, projectId, audioId })
  const file = join(server.dataDir, 'call.wav')
  writeFileSync(file, wav)
  await storage.put(storageKey, file)
  await inOrg((tx) =>
    tx.updateTable('audio').set({ storageKey, mimeType: 'audio/wav' }).where('id', '=', audioId).execute(),
  )
  return audioId
}

const silence = (audioId: string, over: Partial<Storage> = {}) =>
  silenceRecording(
    {
      database: server.services.database,
      storage: { ...storage, ...over },
      scratchDir: server.dataDir,
      maxDurationSeconds: 600,
    },
    { orgId: person.orgId, audioId },
    { signal: new AbortController().signal, log: createLog('silent', 'test') },
  )

const copyOf = (audioId: string) =>
  inOrg((tx) =>
    tx.selectFrom('audio').select('silencedKey').where('id', '=', audioId).executeTakeFirstOrThrow(),
  ).then(({ silencedKey }) => silencedKey)

async function loudest(sound: Buffer, from: number, to: number): Promise<number> {
  const dir = mkdtempSync(join(server.dataDir, 'heard-'))
  writeFileSync(join(dir, 'heard'), sound)
  const heard = await decode(join(dir, 'heard'), dir, LIMITS, () => {})
  if (heard.kind !== 'decoded') throw new Error(heard.reason)
  const pcm = readFileSync(heard.audio.tracks[0]?.path ?? '')
  const of = new Int16Array(pcm.buffer, pcm.byteOffset, pcm.byteLength / 2).slice(from * RATE, to * RATE)
  return of.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
}

test('owners hear everything; the others nothing until there is a copy, and then nothing of what is masked', async () => {
  const id = await recorded([masked])
  for (const role of ['ADMIN', 'MEMBER'] as const) {
    await become(role)
    const early = await listen(id)
    expect(early).toMatchObject({ statusCode: 409 })
    expect(early.json().error.message).toContain('is being made')
  }
  await silence(id)
  for (const role of ['ADMIN', 'MEMBER'] as const) {
    await become(role)
    const { statusCode, headers, rawPayload } = await listen(id)
    expect({ statusCode, headers }).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'audio/mpeg', 'x-recording-holds': 'silenced', vary: 'cookie' },
    })
    expect(await loudest(rawPayload, 2, 4)).toBeLessThan(30)
    expect(await loudest(rawPayload, 4.6, 7.5)).toBeGreaterThan(1000)
    const part = await listen(id, { range: 'bytes=100-199' })
    expect(part).toMatchObject({ statusCode: 206 })
    expect(part.rawPayload).toEqual(rawPayload.subarray(100, 200))
  }
  await become('OWNER')
  const own = await listen(id)
  expect(own.headers).toMatchObject({ 'content-type': 'audio/wav', 'x-recording-holds': 'everything' })
  expect(own.rawPayload).toEqual(wav)
})

test('what has nothing masked is heard by everybody as it is; what is not analysed by owners alone', async () => {
  const id = await recorded([plain])
  await become('MEMBER')
  expect((await listen(id)).rawPayload).toEqual(wav)
  await inOrg((tx) => tx.updateTable('audio').set({ analysisId: null }).where('id', '=', id).execute())
  expect((await listen(id)).statusCode).toBe(409)
  await inOrg((tx) => tx.updateTable('project').set({ redact: false }).where('id', '=', projectId).execute())
  expect((await listen(id)).statusCode).toBe(200)
  await inOrg((tx) => tx.updateTable('project').set({ redact: true }).where('id', '=', projectId).execute())
  await become('OWNER')
  expect((await listen(id)).statusCode).toBe(200)
})

test('two workers make one copy; a copy of another analysis, or one that failed, opens nothing', async () => {
  const id = await recorded([masked])
  await expect(silence(id, { put: () => Promise.reject(new Error('no room')) })).rejects.toThrow('no room')
  await become('MEMBER')
  expect((await listen(id)).statusCode).toBe(409)
  await Promise.all([silence(id), silence(id)])
  const key = await copyOf(id)
  const files: string[] = []
  for await (const file of storage.list(`${person.orgId}/${projectId}/${id}.silenced.`)) files.push(file.key)
  expect(files).toEqual([key])
  await inOrg((tx) =>
    tx.updateTable('audio').set({ silencedAnalysis: 'another' }).where('id', '=', id).execute(),
  )
  expect((await listen(id)).statusCode).toBe(409)
  await silence(id)
  expect(await copyOf(id)).not.toBe(key)
  expect((await listen(id)).headers['x-recording-holds']).toBe('silenced')
})

test('a copy that nothing names any more is swept; the one in use stays', async () => {
  const id = await recorded([masked])
  await silence(id)
  const key = (await copyOf(id)) ?? ''
  const old = key.replace(/[a-z0-9]+$/, 'replaced')
  const file = join(server.dataDir, 'old')
  writeFileSync(file, 'x')
  await storage.put(old, file)
  const clock = () => new Date(Date.now() + DAYS_MS)
  await sweepRecordings({ database: server.services.database, storage, clock })
  expect(await storage.size(old)).toBeUndefined()
  expect(await storage.size(key)).toBeGreaterThan(1000)
})
