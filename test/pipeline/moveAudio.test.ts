import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { audioJobs } from '../../src/audios/jobs.js'
import { recordingKey } from '../../src/audios/stored/recordingKey.js'
import { systemClock } from '../../src/platform/clock.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let admin: pg.Client
let storage: Storage
let owner: SignedUp
let from: string
let to: string
let audioId: string

beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  storage = createStorage(server.services.config)
  owner = await server.signUp('Olga Owner')
  from = await addProject(server.services, owner.orgId)
  to = await addProject(server.services, owner.orgId)
})
afterAll(async () => {
  await admin?.end()
  await server?.close()
})
beforeEach(async () => {
  audioId = (await storeCall(server.services, owner.orgId, from)).audioId
  await admin.query('update audio set analysis_id = null where id = $1', [audioId])
  await admin.query('delete from analysis where audio_id = $1', [audioId])
  await admin.query(
    `update audio set status = 'FAILED', error_reason = 'OTHER_LANGUAGE', error_message = 'French is spoken',
       heard_language = 'fr', accepted = '{OTHER_LANGUAGE,TOO_SHORT}', storage_key = $2 where id = $1`,
    [audioId, recordingKey({ orgId: owner.orgId, projectId: from, audioId })],
  )
})

const ask = (method: 'GET' | 'POST' | 'DELETE', url: string, body?: object, who = owner) =>
  asPage(server, who, method, url, body)
const move = (projectId: string, who = owner) =>
  ask('POST', `/app/api/audios/${audioId}/move`, { projectId }, who)
const countOf = async (projectId: string) => {
  const { body } = await ask('GET', `/app/api/projects/${projectId}`)
  const listed = await ask('GET', `/app/api/projects/${projectId}/audios`)
  expect(body.audioCount).toBe(listed.body.pagination.total)
  expect(listed.body.data).toHaveLength(listed.body.pagination.total)
  return body.audioCount
}
const jobs = async () => {
  const { rows } = await admin.query('select count(*)::int as n from graphile_worker.jobs where key = $1', [
    `analyse_audio:${audioId}`,
  ])
  return rows[0].n
}
const usedAnalyses = async () => (await ask('GET', '/app/api/me')).body.usage.analyses.used

test('a recording in another language is analysed as one of the project that it is moved to', async () => {
  expect((await ask('GET', `/app/api/audios/${audioId}`)).body).toMatchObject({
    heardLanguage: 'fr',
    canAnalyseAnyway: true,
  })
  const before = [await countOf(from), await countOf(to), await usedAnalyses()]
  const moved = await move(to)
  expect(moved.body).toMatchObject({
    id: audioId,
    projectId: to,
    status: 'PENDING',
    errorMessage: null,
    errorReason: null,
    heardLanguage: null,
  })
  const [fromBefore = 0, toBefore = 0, usedBefore = 0] = before
  expect([await countOf(from), await countOf(to)]).toEqual([fromBefore - 1, toBefore + 1])
  expect(await usedAnalyses()).toBe(usedBefore + 1)
  expect(await jobs()).toBe(1)
  const { rows } = await admin.query('select accepted from audio where id = $1', [audioId])
  expect(rows).toEqual([{ accepted: ['TOO_SHORT'] }])
  const { body } = await ask('GET', '/app/api/audit?kind=RECORDINGS')
  expect(body.data[0]).toMatchObject({ action: 'audio.moved', target: { id: audioId } })
})

test('moved twice it is moved once', async () => {
  await move(to)
  const used = await usedAnalyses()
  const again = await move(to)
  expect(again).toMatchObject({ status: 200, body: { projectId: to, status: 'PENDING' } })
  expect(await usedAnalyses()).toBe(used)
  const { rows } = await admin.query(
    `select 1 from audit_entry where action = 'audio.moved' and target_id = $1`,
    [audioId],
  )
  expect(rows).toHaveLength(1)
})

test('only what failed is moved, and only within the organisation', async () => {
  const stranger = await server.signUp('Stan Stranger')
  const theirs = await addProject(server.services, stranger.orgId)
  expect((await move(theirs)).status).toBe(404)
  expect((await move(theirs, stranger)).status).toBe(404)
  await admin.query(`update audio set status = 'PROCESSING' where id = $1`, [audioId])
  expect((await move(to)).status).toBe(409)
  const { rows } = await admin.query('select project_id from audio where id = $1', [audioId])
  expect(rows).toEqual([{ project_id: from }])
})

test('a recording that was moved outlives the project that it came from, file and all', async () => {
  const left = await addProject(server.services, owner.orgId)
  const place = { orgId: owner.orgId, projectId: left }
  const stays = recordingKey({ ...place, audioId })
  const goes = recordingKey({
    ...place,
    audioId: (await storeCall(server.services, owner.orgId, left)).audioId,
  })
  const file = join(server.dataDir, 'sound')
  await writeFile(file, 'x')
  for (const key of [stays, `${stays}.play`, goes]) await storage.put(key, file)
  await admin.query('update audio set project_id = $2, storage_key = $3 where id = $1', [
    audioId,
    left,
    stays,
  ])
  await move(to)
  expect((await ask('DELETE', `/app/api/projects/${left}`)).status).toBe(204)

  const { rows } = await admin.query(
    `select payload from graphile_worker.jobs j join graphile_worker._private_jobs p using (id)
     where j.task_identifier = 'delete_recordings'`,
  )
  const { database, log } = server.services
  const days = { retentionDays: 30, notAudioRetentionDays: 30 }
  const handlers = audioJobs({ database, storage, clock: systemClock, ...days })
  const signal = new AbortController().signal
  for (const { payload } of rows) await handlers.delete_recordings?.(payload, { log, signal } as never)
  expect(await storage.size(stays)).toBe(1)
  expect(await storage.size(`${stays}.play`)).toBe(1)
  expect(await storage.size(goes)).toBeUndefined()
})
