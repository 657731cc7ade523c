import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import type { Project } from '../../src/contract/app/projects.js'
import { buildServer } from '../../src/main/buildServer.js'
import { adminClient } from '../support/adminClient.js'
import { ask } from '../support/ask.js'
import type { SignedUp } from '../support/server.js'
import { wavHeader } from '../support/writeWav.js'
import { audio, type CallCentre, createProject, openCallCentre, upload } from './callCentre.js'

const FREE_ANALYSES = 16
const PLANS = JSON.stringify({
  FREE: { apiCallsPerMonth: 0, analysesPerMonth: FREE_ANALYSES, hasWebhooks: false, members: 2 },
  PRO: { apiCallsPerMonth: 10, analysesPerMonth: 10, hasWebhooks: false, members: 2 },
  BUSINESS: { apiCallsPerMonth: 10, analysesPerMonth: 10, hasWebhooks: true, members: null },
})

let centre: CallCentre
let admin: Awaited<ReturnType<typeof adminClient>>
let owner: SignedUp
let stranger: SignedUp
let project: Project

beforeAll(async () => {
  centre = await openCallCentre({ DEFAULT_PLAN: 'FREE', PLANS, MAX_UPLOAD_BYTES: '1000000' })
  admin = await adminClient(centre.server.database)
  owner = await centre.server.signUp('Olga')
  stranger = await centre.server.signUp('Sven')
  project = await createProject(centre, owner)
})

afterAll(async () => {
  await admin?.end()
  await centre?.close()
})

const bytes = (length: number) => Buffer.alloc(length, 'RIFF....WAVE and what follows ')

function metadata(values: Record<string, string>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',')
}

async function tus(
  who: { cookie: string },
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: Buffer,
) {
  const answer = await fetch(new URL(path, centre.url), {
    method,
    headers: { cookie: who.cookie, 'tus-resumable': '1.0.0', ...headers },
    ...(body && { body: new Uint8Array(body) }),
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, error: text ? JSON.parse(text).error : null }
}

async function begin(size: number, who = owner, projectId = project.id): Promise<string> {
  const { headers, status } = await tus(who, 'POST', UPLOADS_PATH, {
    'upload-length': String(size),
    'upload-metadata': metadata({ projectId, filename: 'call.wav' }),
  })
  expect(status).toBe(201)
  return headers.get('location') ?? ''
}

const idOf = (location: string) => location.split('/').at(-1) ?? ''

function append(who: { cookie: string }, location: string, offset: number, part: Buffer) {
  return tus(
    who,
    'PATCH',
    location,
    { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    part,
  )
}

test('an upload goes on after a dropped connection where it was cut', async () => {
  const whole = bytes(300_000)
  const location = await begin(whole.length)
  await sendAndCut(location, whole, 100_000)

  const head = await until(
    () => tus(owner, 'HEAD', location),
    ({ headers }) => Number(headers.get('upload-offset')) > 0,
  )
  const offset = Number(head.headers.get('upload-offset'))
  expect(head.headers.get('upload-length')).toBe('300000')
  expect(offset).toBeLessThanOrEqual(100_000)
  expect((await append(owner, location, offset, whole.subarray(offset))).status).toBe(204)

  expect(await audio(centre, owner, idOf(location))).toMatchObject({ status: 'PENDING', size: 300_000 })
  expect(await recordingHash(idOf(location))).toBe(hash(whole))
})

test('what a recording without a header holds is told with its upload, and stays with it', async () => {
  const told = (rawForm: string) =>
    tus(owner, 'POST', UPLOADS_PATH, {
      'upload-length': '10',
      'upload-metadata': metadata({ projectId: project.id, filename: 'call', rawForm }),
    })
  const refused = await told('mp3:8000')
  expect(refused.status).toBe(400)
  expect(refused.error.fields).toHaveProperty('rawForm')
  const location = (await told('mulaw:8000:2')).headers.get('location') ?? ''
  await append(owner, location, 0, Buffer.alloc(10, 0xff))
  const { rows } = await admin.query('select raw_form from audio where id = $1', [idOf(location)])
  expect(rows).toEqual([{ raw_form: 'mulaw:8000:2' }])
})

test('a client that did not hear of the end asks, and learns that all is there', async () => {
  const location = await begin(10)
  await append(owner, location, 0, bytes(10))
  const head = await tus(owner, 'HEAD', location)
  expect(head.status).toBe(200)
  expect(head.headers.get('upload-offset')).toBe('10')
  expect((await tus(stranger, 'HEAD', location)).status).toBe(404)
})

test('an offset that is not where the upload stands is refused, and nothing is written', async () => {
  const location = await begin(10)
  await append(owner, location, 0, bytes(4))
  const wrong = await append(owner, location, 2, bytes(4))
  expect(wrong).toMatchObject({ status: 409, error: { code: 'conflict' } })
  expect((await tus(owner, 'HEAD', location)).headers.get('upload-offset')).toBe('4')
})

test("an upload is its organisation's: another one's can neither see, continue nor end it", async () => {
  const location = await begin(10)
  expect((await tus(stranger, 'HEAD', location)).status).toBe(404)
  expect(await append(stranger, location, 0, bytes(10))).toMatchObject({
    status: 404,
    error: { code: 'not_found' },
  })
  expect((await tus(stranger, 'DELETE', location)).status).toBe(404)
  expect((await tus(owner, 'DELETE', location)).status).toBe(204)
  expect((await tus(owner, 'HEAD', location)).status).toBe(404)
})

test.each([
  ['without a session', { cookie: '' }, {}, 401, 'unauthorized'],
  ["to another organisation's project", 'stranger', {}, 404, 'not_found'],
  ['of an empty file', 'owner', { 'upload-length': '0' }, 400, 'validation_error'],
  ['of a file too large', 'owner', { 'upload-length': '1000001' }, 413, 'payload_too_large'],
  ['without a size', 'owner', { 'upload-length': '', 'upload-defer-length': '1' }, 400, 'validation_error'],
  ['from another site', 'owner', { origin: 'https://elsewhere.example' }, 403, 'forbidden'],
  [
    'that claims to be of another organisation',
    'owner',
    { 'upload-metadata': metadata({ orgId: 'x' }) },
    400,
    'validation_error',
  ],
] as const)('an upload %s is refused before its first byte', async (_name, who, headers, status, code) => {
  const sender = who === 'owner' ? owner : who === 'stranger' ? stranger : who
  const answer = await tus(sender, 'POST', UPLOADS_PATH, {
    'upload-length': '10',
    'upload-metadata': metadata({ projectId: project.id, filename: 'call.wav' }),
    ...headers,
  })
  expect(answer).toMatchObject({ status, error: { code } })
  expect(answer.error.message).not.toBe('')
})

test('a server that died between the last byte and the audio receives it when it is back', async () => {
  const location = await begin(5_000)
  // The last byte written behind the server's back: as if it had died before it could go on.
  await mkdir(join(centre.server.dataDir, 'uploads'), { recursive: true })
  await writeFile(join(centre.server.dataDir, 'uploads', idOf(location)), bytes(5_000))
  await admin.query(`update upload set active_at = active_at - interval '1 minute'`)

  const second = await buildServer(centre.server.services)
  await second.app.ready()
  await until(
    () => ask(centre.server, owner, 'GET', `/app/api/audios/${idOf(location)}`),
    ({ status }) => status === 200,
  )
  await second.close()
  expect(await recordingHash(idOf(location))).toBe(hash(bytes(5_000)))
  await until(
    () => readdir(join(centre.server.dataDir, 'uploads')),
    (names) => !names.includes(idOf(location)),
  )
})

test('the browser hears of it, seeks in it, and never runs it', async () => {
  const wav = Buffer.concat([wavHeader(1, 32_000), Buffer.alloc(32_000, 7)])
  const id = await upload(centre, owner, project.id, { name: 'märz "1".wav', bytes: wav })
  const get = (headers: Record<string, string>, who = owner) =>
    fetch(`${centre.url}/app/api/audios/${id}/recording`, { headers: { cookie: who.cookie, ...headers } })

  const whole = await get({})
  expect(whole.status).toBe(200)
  expect(Buffer.from(await whole.arrayBuffer()).equals(wav)).toBe(true)
  expect(Object.fromEntries(whole.headers)).toMatchObject({
    'content-type': 'audio/wav',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
    'content-disposition': `attachment; filename="m_rz _1_.wav"; filename*=UTF-8''m%C3%A4rz%20%221%22.wav`,
  })
  const part = await get({ range: 'bytes=4-7' })
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 4-7/${wav.length}`])
  expect(Buffer.from(await part.arrayBuffer()).equals(wav.subarray(4, 8))).toBe(true)
  const beyond = await get({ range: `bytes=${wav.length}-` })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, `bytes */${wav.length}`])
  expect((await get({}, stranger)).status).toBe(404)
  expect((await get({}, { ...owner, cookie: '' })).status).toBe(401)
})

test('a recording tells its length and its name to whoever asks for no more', async () => {
  const wav = Buffer.concat([wavHeader(1, 8_000), Buffer.alloc(8_000, 7)])
  const id = await upload(centre, owner, project.id, { name: 'call.wav', bytes: wav })
  const url = `${centre.url}/app/api/audios/${id}/recording`
  const get = (headers: Record<string, string> = {}, method = 'GET') =>
    fetch(url, { method, headers: { cookie: owner.cookie, ...headers } })
  const range = { range: 'bytes=4-7' }

  const head = await get({}, 'HEAD')
  expect([head.status, head.headers.get('content-length')]).toEqual([200, String(wav.length)])
  const part = await get(range, 'HEAD')
  expect([part.status, part.headers.get('content-length')]).toEqual([206, '4'])

  const etag = head.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[^"]+"$/)
  const known = await get({ 'if-none-match': `"other", W/${etag}` })
  expect([known.status, known.headers.get('etag'), await known.text()]).toEqual([304, etag, ''])
  expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
  expect((await get({ ...range, 'if-range': etag })).status).toBe(206)
  const other = await get({ ...range, 'if-range': '"other"' })
  expect([other.status, (await other.arrayBuffer()).byteLength]).toEqual([200, wav.length])
})

test('what is no recording is refused with its first part, and nothing of it stays', async () => {
  const readme = await readFile('README.md')
  const location = await begin(readme.length * 3)
  const refused = await append(owner, location, 0, readme)
  expect(refused).toMatchObject({ status: 415, error: { code: 'unsupported_media_type' } })
  expect(refused.error.message).toContain('it is a text.')
  expect((await tus(owner, 'HEAD', location)).status).toBe(404)
  expect(await readdir(join(centre.server.dataDir, 'uploads'))).not.toContain(idOf(location))
})

test('a disk that is full in the middle of a part is 507, and the upload goes on when there is room', async () => {
  const location = await begin(300_000)
  expect((await append(owner, location, 0, bytes(100_000))).status).toBe(204)
  const file = join(centre.server.dataDir, 'uploads', idOf(location))
  // What is written there meets a full disk.
  await rename(file, `${file}.aside`)
  await symlink('/dev/full', file)
  const full = await append(owner, location, 0, bytes(300_000))
  expect(full).toMatchObject({ status: 507, error: { code: 'storage_full' } })
  expect(full.error.message).toContain('storage is full')

  await rm(file)
  await rename(`${file}.aside`, file)
  expect((await tus(owner, 'HEAD', location)).headers.get('upload-offset')).toBe('100000')
  expect((await append(owner, location, 100_000, bytes(300_000).subarray(100_000))).status).toBe(204)
  expect(await recordingHash(idOf(location))).toBe(hash(bytes(300_000)))
})

test('two processes do not write one upload at the same time', async () => {
  const second = await buildServer(centre.server.services)
  const other = await second.app.listen({ port: 0, host: '127.0.0.1' })
  const location = await begin(200_000)
  const whole = bytes(200_000)
  const stalled = stall(location, whole, 50_000)
  const isDisplaced = new Promise((resolve) => stalled.once('response', resolve).once('close', resolve))
  await hasGrown(location)

  const head = await fetch(`${other}${location}`, {
    method: 'HEAD',
    headers: { cookie: owner.cookie, 'tus-resumable': '1.0.0' },
  })
  const offset = Number(head.headers.get('upload-offset'))
  expect(offset).toBeGreaterThan(0)
  const rest = await fetch(`${other}${location}`, {
    method: 'PATCH',
    headers: {
      cookie: owner.cookie,
      'tus-resumable': '1.0.0',
      'upload-offset': String(offset),
      'content-type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(whole.subarray(offset)),
  })
  expect(rest.status).toBe(204)
  await isDisplaced
  stalled.destroy()
  expect(await recordingHash(idOf(location))).toBe(hash(whole))
  await second.close()
})

test("beyond the plan's analyses uploads are refused, at the beginning and at the end", async () => {
  const late = await begin(10)
  for (;;) {
    const created = await tus(owner, 'POST', UPLOADS_PATH, {
      'upload-length': '10',
      'upload-metadata': metadata({ projectId: project.id, filename: 'call.wav' }),
    })
    if (created.status !== 201) {
      expect(created).toMatchObject({ status: 403, error: { code: 'quota_exceeded' } })
      expect(created.error.message).toContain(String(FREE_ANALYSES))
      break
    }
    await append(owner, created.headers.get('location') ?? '', 0, bytes(10))
  }
  expect(await append(owner, late, 0, bytes(10))).toMatchObject({
    status: 403,
    error: { code: 'quota_exceeded' },
  })
  const me = await ask(centre.server, owner, 'GET', '/app/api/me')
  expect(me.body.usage.analyses).toEqual({ used: FREE_ANALYSES, limit: FREE_ANALYSES })
  const list = await ask(centre.server, owner, 'GET', `/app/api/projects/${project.id}/audios`)
  expect(list.body.pagination.total).toBe(FREE_ANALYSES)
})

/** Sends a part of what it announced, and hangs up when some of it has arrived. */
async function sendAndCut(location: string, whole: Buffer, length: number): Promise<void> {
  const sending = stall(location, whole, length)
  await hasGrown(location)
  sending.destroy()
}

function hasGrown(location: string) {
  const file = join(centre.server.dataDir, 'uploads', idOf(location))
  return until(
    () => readFile(file).catch(() => ''),
    ({ length }) => length > 0,
  )
}

function stall(location: string, whole: Buffer, length: number) {
  const sending = request(new URL(location, centre.url), {
    method: 'PATCH',
    headers: {
      cookie: owner.cookie,
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
      'content-length': whole.length,
    },
  })
  sending.on('error', () => {})
  sending.write(whole.subarray(0, length))
  return sending
}

async function recordingHash(id: string): Promise<string> {
  const answer = await fetch(`${centre.url}/app/api/audios/${id}/recording`, {
    headers: { cookie: owner.cookie },
  })
  return hash(Buffer.from(await answer.arrayBuffer()))
}

function hash(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex')
}

async function until<T>(look: () => Promise<T>, isSo: (found: T) => boolean): Promise<T> {
  for (;;) {
    const found = await look()
    if (isSo(found)) return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
