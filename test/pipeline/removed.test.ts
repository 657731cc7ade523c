import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../../src/accounts/queries.js'
import { sweepRemoved } from '../../src/audios/removed/sweepRemoved.js'
import { sweepRecordings } from '../../src/audios/stored/sweepRecordings.js'
import { systemClock } from '../../src/platform/clock.js'
import { openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let admin: pg.Client
let owner: SignedUp
let projectId: string
beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  owner = await server.signUp('Olga Owner')
  projectId = await addProject(server.services, owner.orgId)
})
afterAll(async () => {
  await admin?.end()
  await server?.close()
})

const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object) =>
  asPage(server, owner, method, url, body)
const remove = (id: string) => ask('DELETE', `/app/api/audios/${id}`)
const restore = (id: string) => ask('POST', `/app/api/removed-audios/${id}/restore`)
const removed = async () => (await ask('GET', `/app/api/projects/${projectId}/removed-audios`)).body
const listed = async () => (await ask('GET', `/app/api/projects/${projectId}/audios`)).body

const rows = async (id: string) => {
  const tables = ['audio', 'analysis', 'analysis_raw_payload', 'alert']
  const found = await Promise.all(
    tables.map((table) =>
      admin.query(
        `select to_jsonb(t) as row from ${table} t where to_jsonb(t)->>'id' = $1
           or to_jsonb(t)->>'audio_id' = $1
           or to_jsonb(t)->>'analysis_id' = (select analysis_id from audio where id = $1) order by 1`,
        [id],
      ),
    ),
  )
  return Object.fromEntries(tables.map((table, i) => [table, found[i]?.rows.map(({ row }) => row)]))
}

const rule = {
  name: 'Every call',
  severity: 'WARNING',
  projectId: null,
  join: 'ANY',
  conditions: [{ kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 100 }],
  isEnabled: true,
  coolDownMinutes: 0,
  emails: [],
}

test('a deleted recording is gone for every reader, and comes back as it was: analysis, alerts, totals', async () => {
  await ask('POST', '/app/api/alert-rules', rule)
  const { audioId, analysisId } = await storeCall(server.services, owner.orgId, projectId, engineAnalysis())
  const before = await rows(audioId)
  expect(Object.values(before).map((some) => some?.length)).toEqual([1, 1, 1, 1])
  const { total } = (await listed()).pagination

  expect((await remove(audioId)).status).toBe(204)
  expect((await remove(audioId)).status).toBe(404)
  for (const url of [
    `/app/api/audios/${audioId}`,
    `/app/api/analyses/${analysisId}`,
    `/app/api/audios/${audioId}/recording`,
  ])
    expect((await ask('GET', url)).status, url).toBe(404)
  expect((await listed()).pagination.total).toBe(total - 1)
  expect((await removed()).data).toMatchObject([
    { id: audioId, originalName: 'call.wav', removedBy: 'Olga Owner' },
  ])

  expect(await restore(audioId)).toMatchObject({ status: 200, body: { id: audioId, analysisId } })
  expect(await rows(audioId)).toEqual(before)
  expect((await listed()).pagination.total).toBe(total)
  expect((await removed()).data).toEqual([])
  expect((await restore(audioId)).status).toBe(404)
})

test('everything that goes with a recording is among what is kept of it', async () => {
  const { rows: referring } = await admin.query(
    `with recursive below (oid) as (
       select 'audio'::regclass::oid
       union
       select k.conrelid from pg_constraint k join below b on k.confrelid = b.oid
       where k.contype = 'f' and k.confdeltype = 'c'
     ) select oid::regclass::text as name from below order by 1`,
  )
  const { audioId } = await storeCall(server.services, owner.orgId, projectId)
  await remove(audioId)
  const { rows: kept } = await admin.query(
    `select jsonb_object_keys(kept) as name from removed_audio where id = $1 order by 1`,
    [audioId],
  )
  expect(kept).toEqual(referring)
  await restore(audioId)
})

test('one that was being analysed when it was deleted waits for its analysis when it comes back', async () => {
  const { audioId } = await storeCall(server.services, owner.orgId, projectId)
  await admin.query(
    `update audio set status = 'PROCESSING', run_id = 'r', progress = 0.4, analysis_id = null where id = $1`,
    [audioId],
  )
  await admin.query('delete from analysis where audio_id = $1', [audioId])
  await remove(audioId)
  expect((await restore(audioId)).body).toMatchObject({ status: 'PENDING', progress: null })
  const { rows: jobs } = await admin.query('select key from graphile_worker.jobs where key = $1', [
    `analyse_audio:${audioId}`,
  ])
  expect(jobs).toHaveLength(1)
})

test('it comes back after whoever uploaded it has left for good', async () => {
  const { audioId } = await storeCall(server.services, owner.orgId, projectId)
  const leaver = await server.signUp('Lea Leaver')
  await admin.query('update audio set uploaded_by = $1 where id = $2', [leaver.userId, audioId])
  await remove(audioId)
  await admin.query('delete from "user" where id = $1', [leaver.userId])
  expect((await restore(audioId)).status).toBe(200)
  expect((await rows(audioId)).audio).toMatchObject([{ uploaded_by: null }])
})

test('its files stay until it is erased: by hand, or once its days are over', async () => {
  const storage = createStorage(server.services.config)
  const { database } = server.services
  const asWorker = openDatabase({
    url: server.database.workerUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  const sweep = () => sweepRemoved({ database: asWorker, clock: systemClock, retentionDays: 7 })
  const kept = async () =>
    (
      await admin.query(`select payload->>'prefix' as prefix from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = 'delete_recordings'`)
    ).rows
  const [first, second] = [
    await storeCall(server.services, owner.orgId, projectId),
    await storeCall(server.services, owner.orgId, projectId),
  ]
  await remove(first.audioId)
  await remove(second.audioId)
  const tomorrow = () => new Date(Date.now() + 2 * 24 * 60 * 60 * 1000)
  await sweepRecordings({ database, storage, clock: tomorrow })
  expect(await kept()).toEqual([])

  expect((await ask('DELETE', `/app/api/removed-audios/${first.audioId}`)).status).toBe(204)
  expect(await kept()).toEqual([{ prefix: first.audioId }])
  expect(await sweep()).toEqual({ erased: 0 })
  await admin.query(`update removed_audio set removed_at = now() - interval '8 days' where id = $1`, [
    second.audioId,
  ])
  expect(await sweep()).toEqual({ erased: 1 })
  expect(await kept()).toContainEqual({ prefix: second.audioId })
  await asWorker.close()
  expect((await restore(second.audioId)).status).toBe(404)
  const { body } = await ask('GET', '/app/api/audit')
  const erased = body.data.filter(({ action }: { action: string }) => action === 'audio.erased')
  expect(erased.map(({ actor }: { actor: { name: string } | null }) => actor?.name ?? null)).toEqual([
    null,
    'Olga Owner',
  ])
})

test('another organisation neither sees, restores nor erases it', async () => {
  const stranger = await server.signUp('Sven Stranger')
  const { audioId } = await storeCall(server.services, owner.orgId, projectId)
  await remove(audioId)
  const as = (method: 'GET' | 'POST' | 'DELETE', url: string) => asPage(server, stranger, method, url)
  expect((await as('GET', `/app/api/projects/${projectId}/removed-audios`)).status).toBe(404)
  expect((await as('POST', `/app/api/removed-audios/${audioId}/restore`)).status).toBe(404)
  expect((await as('DELETE', `/app/api/removed-audios/${audioId}`)).status).toBe(404)
  expect((await removed()).data).toHaveLength(1)
  await restore(audioId)
})

test('the application cannot read what is kept of it, the engine’s raw payload least of all', async () => {
  await expect(
    withOrg(server.services.database, owner.orgId, (tx) =>
      tx.selectFrom('removedAudio').select('kept').execute(),
    ),
  ).rejects.toMatchObject({ code: '42501' })
})

test('members read and listen; owners and admins delete, mask, score and clear', async () => {
  const member = await server.signUp('Mel Member')
  const theirs = await addProject(server.services, member.orgId)
  const { audioId } = await storeCall(server.services, member.orgId, theirs)
  const as = (role: 'MEMBER' | 'ADMIN') =>
    withOrg(server.services.database, member.orgId, (tx) => setRole(tx, member.userId, role))
  const [scorecard] = (await asPage(server, member, 'GET', '/app/api/scorecards')).body.data
  const { name, definition, version } = (
    await asPage(server, member, 'GET', `/app/api/scorecards/${scorecard.id}`)
  ).body
  const forbidden: [Parameters<typeof asPage>[2], string, object?][] = [
    ['POST', '/app/api/scorecards', { name: 'Mine', definition }],
    ['PUT', `/app/api/scorecards/${scorecard.id}`, { name: `${name} 2`, definition, baseVersion: version }],
    ['POST', `/app/api/scorecards/${scorecard.id}/duplicate`],
    ['POST', '/app/api/projects', { name: 'Unmasked', redact: false }],
    ['PATCH', `/app/api/projects/${theirs}`, { redact: false }],
    ['POST', '/app/api/projects', { name: 'Half masked', redactKinds: ['CARD_NUMBER'] }],
    ['PATCH', `/app/api/projects/${theirs}`, { redactKinds: [] }],
    ['POST', '/app/api/projects', { name: 'By a model', judgedBy: 'MODEL' }],
    ['PATCH', `/app/api/projects/${theirs}`, { judgedBy: 'BOTH' }],
    ['PATCH', `/app/api/projects/${theirs}`, { scorecardId: scorecard.id }],
    ['POST', '/app/api/alerts/acknowledge'],
    ['GET', `/app/api/projects/${theirs}/removed-audios`],
    ['DELETE', `/app/api/audios/${audioId}`],
    ['POST', `/app/api/removed-audios/${audioId}/restore`],
    ['DELETE', `/app/api/audios/${audioId}`],
    ['DELETE', `/app/api/removed-audios/${audioId}`],
  ]
  await as('MEMBER')
  for (const [method, url, body] of forbidden)
    expect((await asPage(server, member, method, url, body)).status, `${method} ${url}`).toBe(403)
  expect((await asPage(server, member, 'GET', `/app/api/audios/${audioId}`)).status).toBe(200)
  expect((await asPage(server, member, 'PATCH', `/app/api/projects/${theirs}`, { name: 'New' })).status).toBe(
    200,
  )
  expect((await asPage(server, member, 'POST', '/app/api/projects', { name: 'Masked' })).status).toBe(200)
  await as('ADMIN')
  for (const [method, url, body] of forbidden)
    expect((await asPage(server, member, method, url, body)).status, `${method} ${url}`).toBeLessThan(300)
})
