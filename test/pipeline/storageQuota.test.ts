import { statfs } from 'node:fs/promises'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deleteNotAudio } from '../../src/audios/deleteNotAudio.js'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { startObjectStore } from '../platform/objectStore.js'
import { adminClient } from '../support/adminClient.js'
import { ask } from '../support/ask.js'
import type { SignedUp } from '../support/server.js'
import { type CallCentre, createProject, openCallCentre } from './callCentre.js'

const KIB = 1024
const FREE = { apiCallsPerMonth: 0, analysesPerMonth: 100, hasWebhooks: false, members: 2 }
const OLDER = { FREE, PRO: FREE, BUSINESS: FREE }
const PLANS = JSON.stringify({ ...OLDER, FREE: { ...FREE, storageBytes: 100 * KIB, openUploads: 5 } })

let centre: CallCentre
let admin: pg.Client

beforeAll(async () => {
  centre = await openCallCentre({ DEFAULT_PLAN: 'FREE', PLANS })
  admin = await adminClient(centre.server.database)
})
afterAll(async () => {
  await admin?.end()
  await centre?.close()
})

async function organisation(name: string) {
  const owner = await centre.server.signUp(name)
  return { owner, projectId: (await createProject(centre, owner)).id }
}

const encode = (text: string) => Buffer.from(text).toString('base64')

async function begin(who: SignedUp, projectId: string, size: number, url = centre.url) {
  const answer = await fetch(url + UPLOADS_PATH, {
    method: 'POST',
    headers: {
      cookie: who.cookie,
      'tus-resumable': '1.0.0',
      'upload-length': String(size),
      'upload-metadata': `projectId ${encode(projectId)},filename ${encode('call.wav')}`,
    },
  })
  const text = await answer.text()
  return { status: answer.status, path: answer.headers.get('location') ?? '', body: text && JSON.parse(text) }
}

async function go(who: SignedUp, method: 'PATCH' | 'DELETE', path: string, body?: Buffer) {
  const part = { 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' }
  const answer = await fetch(centre.url + path, {
    method,
    headers: { cookie: who.cookie, 'tus-resumable': '1.0.0', ...(body && part) },
    ...(body && { body: new Uint8Array(body) }),
  })
  return answer.status
}

const stored = async (who: SignedUp) =>
  (await ask(centre.server, who, 'GET', '/app/api/me')).body.usage.storage as { used: number; limit: number }
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort()

test('of uploads that two servers begin at once, exactly those begin that the plan has room for', async () => {
  const second = await buildServer(centre.server.services)
  const other = await second.app.listen({ port: 0, host: '127.0.0.1' })
  const { owner, projectId } = await organisation('Olga')
  const many = await Promise.all(
    Array.from({ length: 12 }, (_, i) => begin(owner, projectId, KIB, i % 2 ? other : centre.url)),
  )
  expect(statuses(many)).toEqual([...Array(5).fill(201), ...Array(7).fill(429)])
  const refused = many.find(({ status }) => status === 429)
  expect(refused?.body.error.message).toMatch(/^5 uploads .* under way/)
  expect(await stored(owner)).toEqual({ used: 5 * KIB, limit: 100 * KIB })

  const { owner: big, projectId: ofBig } = await organisation('Bea')
  const large = await Promise.all(
    Array.from({ length: 8 }, (_, i) => begin(big, ofBig, 30 * KIB, i % 2 ? other : centre.url)),
  )
  expect(statuses(large)).toEqual([...Array(3).fill(201), ...Array(5).fill(403)])
  expect(large.find(({ status }) => status === 403)?.body.error).toMatchObject({
    code: 'quota_exceeded',
    message: expect.stringContaining('storage'),
  })
  await second.close()
})

test('what an upload took comes free when it is ended, and what a recording took when it is erased', async () => {
  const { owner, projectId } = await organisation('Ines')
  const ended = await begin(owner, projectId, 60 * KIB)
  expect((await begin(owner, projectId, 60 * KIB)).status).toBe(403)
  expect(await go(owner, 'DELETE', ended.path)).toBe(204)
  expect((await stored(owner)).used).toBe(0)

  const sent = await begin(owner, projectId, 60 * KIB)
  expect(await go(owner, 'PATCH', sent.path, Buffer.alloc(60 * KIB, 'RIFF....WAVE'))).toBe(204)
  expect((await stored(owner)).used).toBe(60 * KIB)
  const id = sent.path.split('/').at(-1)
  expect((await ask(centre.server, owner, 'DELETE', `/app/api/audios/${id}`)).status).toBe(204)
  expect((await stored(owner)).used).toBe(60 * KIB)
  expect((await ask(centre.server, owner, 'DELETE', `/app/api/removed-audios/${id}`)).status).toBe(204)
  expect((await stored(owner)).used).toBe(0)

  const inProject = await begin(owner, projectId, 60 * KIB)
  await go(owner, 'PATCH', inProject.path, Buffer.alloc(60 * KIB, 'RIFF....WAVE'))
  expect((await ask(centre.server, owner, 'DELETE', `/app/api/projects/${projectId}`)).status).toBe(204)
  expect((await stored(owner)).used).toBe(0)
})

test('what turned out to be no recording is deleted after its days, and its room comes free', async () => {
  const { owner, projectId } = await organisation('Nora')
  const paths = [await begin(owner, projectId, 10 * KIB), await begin(owner, projectId, 10 * KIB)]
  for (const { path } of paths) await go(owner, 'PATCH', path, Buffer.alloc(10 * KIB, 'RIFF....WAVE'))
  const [old, young] = paths.map(({ path }) => path.split('/').at(-1))
  const refuse = `update audio set status = 'FAILED', error_reason = 'NOT_AUDIO', processed_at = now() - $2::interval where id = $1`
  await admin.query(refuse, [old, '8 days'])
  await admin.query(refuse, [young, '6 days'])
  expect((await ask(centre.server, owner, 'GET', `/app/api/audios/${old}`)).body.canRetry).toBe(false)

  const { database, config } = centre.server.services
  const deps = { database, clock: () => new Date(), retentionDays: config.notAudioRetentionDays }
  expect(await deleteNotAudio(deps)).toEqual({ deleted: 1 })
  expect((await ask(centre.server, owner, 'GET', `/app/api/audios/${old}`)).status).toBe(404)
  expect((await ask(centre.server, owner, 'GET', `/app/api/audios/${young}`)).status).toBe(200)
  expect((await stored(owner)).used).toBe(10 * KIB)
})

test('what is counted is what is there', async () => {
  const { rows } = await admin.query(`
    select s.org_id, s.bytes::int, s.open_uploads,
      (select coalesce(sum(size), 0)::int from audio a where a.org_id = s.org_id)
        + (select coalesce(sum(size), 0)::int from removed_audio r where r.org_id = s.org_id)
        + (select coalesce(sum(size), 0)::int from upload u where u.org_id = s.org_id and not is_received) as true_bytes,
      (select count(*)::int from upload u where u.org_id = s.org_id and not is_received) as true_uploads
    from storage_used s`)
  expect(rows.length).toBeGreaterThan(2)
  for (const row of rows) expect([row.bytes, row.open_uploads]).toEqual([row.true_bytes, row.true_uploads])
})

test("an operator's older table of plans goes on with the defaults of storage", () => {
  const { plans } = loadConfig({ PLANS: JSON.stringify(OLDER) })
  expect(plans.FREE).toMatchObject({ storageBytes: 5 * 1024 ** 3, openUploads: 5 })
  expect(plans.PRO).toMatchObject({ storageBytes: 500 * 1024 ** 3, openUploads: 50 })
  expect(plans.BUSINESS).toMatchObject({ storageBytes: null, openUploads: 500 })
})

test('below the floor of free space no upload begins, and the reason is told', async () => {
  const { bavail, bsize } = await statfs(centre.server.dataDir)
  const { services } = centre.server
  const config = { ...services.config, minFreeDiskBytes: bavail * bsize * 2 }
  const full = await buildServer({ ...services, config })
  const url = await full.app.listen({ port: 0, host: '127.0.0.1' })
  const { owner, projectId } = await organisation('Fred')
  const answer = await begin(owner, projectId, KIB, url)
  expect(answer).toMatchObject({ status: 507, body: { error: { code: 'storage_full' } } })
  expect((await stored(owner)).used).toBe(0)
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.json()]).toEqual([
    503,
    expect.objectContaining({
      checks: expect.arrayContaining([expect.objectContaining({ name: 'disk', ok: false })]),
    }),
  ])
  await full.close()
})

test('a server that reaches its storage is ready, and one whose bucket refuses it is not', async () => {
  const objects = await startObjectStore({ pageSize: 100 })
  const { services } = centre.server
  const readyWith = async (bucket: string) => {
    const credentials = { accessKeyId: 'id', secretAccessKey: 'secret' }
    const s3 = { bucket, region: 'us-east-1', endpoint: objects.url, credentials }
    const server = await buildServer({ ...services, config: { ...services.config, s3 } })
    const { checks } = (await server.app.inject({ url: '/readyz' })).json()
    await server.close()
    return checks.find(({ name }: { name: string }) => name === 'storage').ok
  }
  expect([await readyWith('recordings'), await readyWith('forbidden')]).toEqual([true, false])
  const { checks } = (await centre.server.app.inject({ url: '/readyz' })).json()
  expect(checks).toContainEqual({ name: 'storage', ok: true, message: 'ok' })
  await objects.close()
})
