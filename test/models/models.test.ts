import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { setInstanceAdmin } from '../../src/accounts/instance/setInstanceAdmin.js'
import type { Model } from '../../src/contract/app/models.js'
import type { CataloguedModel } from '../../src/edith/speech/models/catalogue.js'
import { holdModel } from '../../src/edith/speech/models/modelLock.js'
import { ADD_MODELS, modelJobs } from '../../src/models/jobs.js'
import { openDatabase } from '../../src/platform/db/database.js'
import { addProject } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { FILE_BYTES, type ModelHost, startModelHost } from '../support/modelHost.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const MODELS = '/app/api/models'
let server: TestServer
let host: ModelHost
let admin: SignedUp
let modelsDir: string

beforeAll(async () => {
  server = await startTestServer()
  modelsDir = server.services.config.engine.modelsDir
  admin = await server.signUp('Ada')
  host = await startModelHost()
})
afterAll(async () => {
  await host?.close()
  await server?.close()
})
beforeEach(async () => {
  host.answerWith(host.answerWhole)
  host.asked.length = 0
  await server.services.database.pool.query('delete from model_download')
})

async function own(...models: CataloguedModel[]): Promise<void> {
  await mkdir(modelsDir, { recursive: true })
  await writeFile(join(modelsDir, 'models.json'), JSON.stringify({ models }))
}

async function listed(name: string): Promise<Model | undefined> {
  const { body } = await ask(server, admin, 'GET', MODELS)
  return body.models.find((model: Model) => model.name === name)
}

const add = (name: string, who = admin) => ask(server, who, 'POST', MODELS, { name })
const remove = (name: string, query = '') => ask(server, admin, 'DELETE', `${MODELS}/${name}${query}`)

/** A worker's part of it. */
function worker() {
  const { database } = server.services
  const { jobs, close } = modelJobs({ database, modelsDir, keepFreeBytes: 0 })
  const log = pino({ level: 'silent' })
  const context = { attempt: 1, isLastAttempt: false, signal: new AbortController().signal, log }
  return { wake: () => jobs[ADD_MODELS]?.({}, context), close }
}

const untilIdle = (name: string) =>
  vi.waitFor(async () => {
    const model = await listed(name)
    if (model?.download && model.download.state !== 'FAILED') throw new Error(JSON.stringify(model.download))
    return model
  }, PATIENCE)
const PATIENCE = { timeout: 60_000, interval: 50 }

test('the list tells what each model brings, without asking any network', async () => {
  await own(host.model('ours', { bytes: FILE_BYTES }))
  const { status, body } = await ask(server, admin, 'GET', MODELS)
  expect(status).toBe(200)
  const byName = Object.fromEntries(body.models.map((model: Model) => [model.name, model]))
  expect(byName['moonshine-tiny-en']).toMatchObject({
    origin: 'BUILT_IN',
    isInstalled: true,
    languages: ['en'],
  })
  expect(byName['parakeet-v3']).toMatchObject({ kind: 'RECOGNITION', bytes: 670_100_000, download: null })
  expect(byName.speakers).toMatchObject({ kind: 'DIARISATION', bytes: 34_000_000, languages: [] })
  expect(byName.ours).toMatchObject({ origin: 'OWN', isInstalled: false, bytes: 3 * FILE_BYTES })
  expect(body.directory).toMatchObject({ path: modelsDir, isWritable: true, freeBytes: expect.any(Number) })
  expect(host.asked).toEqual([])
})

test('only administrators of the installation see or change anything, as of that request', async () => {
  await own(host.model('ours'))
  const owner = await server.signUp('Owner of another organisation')
  const refused = { status: 403, body: { error: { code: 'forbidden' } } }
  const everything = () =>
    Promise.all([
      ask(server, owner, 'GET', MODELS),
      add('ours', owner),
      ask(server, owner, 'DELETE', `${MODELS}/ours`),
      ask(server, owner, 'DELETE', `${MODELS}/ours/download`),
    ])
  for (const answer of await everything()) expect(answer).toMatchObject(refused)
  const operator = openDatabase({
    url: server.database.operatorUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  try {
    await setInstanceAdmin(operator.anonymous, owner.email, true)
    expect((await ask(server, owner, 'GET', MODELS)).status).toBe(200)
    await setInstanceAdmin(operator.anonymous, owner.email, false)
    for (const answer of await everything()) expect(answer).toMatchObject(refused)
  } finally {
    await operator.close()
  }
})

test('with a models.json that nobody can read, pages open with what is built in, and say what is wrong', async () => {
  const logged = vi.spyOn(server.services.log, 'error').mockReturnValue()
  onTestFinished(async () => {
    logged.mockRestore()
    await own()
  })
  await own(host.model('ours'))
  await writeFile(join(modelsDir, 'models.json'), '{ "models": [ { "name": "ou')
  for (let n = 0; n < 2; n++) {
    const me = await ask(server, admin, 'GET', '/app/api/me')
    expect(me.status).toBe(200)
    expect(me.body.server.languages[0]).toEqual({ code: 'en', installed: true, installCommand: null })
    const { status, body } = await ask(server, admin, 'GET', MODELS)
    expect(status).toBe(200)
    expect(body.directory.fault).toMatch(/models\.json is not JSON/)
    expect(body.models.map(({ name }: Model) => name)).not.toContain('ours')
  }
  expect(logged.mock.calls).toHaveLength(1)
  expect((await add('whisper-small')).status).toBe(409)
  expect((await remove('whisper-small')).status).toBe(409)
  expect(host.asked).toEqual([])

  await own(host.model('ours'))
  const mended = await ask(server, admin, 'GET', MODELS)
  expect(mended.body.directory.fault).toBeNull()
  expect(await listed('ours')).toMatchObject({ origin: 'OWN' })
})

test('what is asked for is fetched by a worker, checked, there, and in the audit log; nothing else is', async () => {
  await own(host.model('added'))
  const ordered = await add('added')
  expect(ordered.body.models.find(({ name }: Model) => name === 'added')).toMatchObject({
    isInstalled: false,
    download: { state: 'WAITING', bytes: 0, failure: null },
  })
  const { rows } = await server.services.database.pool.query('select count(*) from model_download')
  expect(rows).toEqual([{ count: 1 }])
  expect(host.asked).toEqual([])
  const { wake, close } = worker()
  await wake()
  expect(await untilIdle('added')).toMatchObject({
    isInstalled: true,
    bytes: 3 * FILE_BYTES,
    download: null,
  })
  await close()
  expect(host.asked).toEqual(['encoder', 'decoder', 'tokens'])
  const { body: me } = await ask(server, admin, 'GET', '/app/api/me')
  expect(me.server.languages).toContainEqual({ code: 'fr', installed: true, installCommand: null })
  expect((await add('added')).status).toBe(409)
  expect((await add('not-in-the-catalogue')).status).toBe(404)
  const { body: log } = await ask(server, admin, 'GET', '/app/api/audit?kind=SETTINGS')
  expect(log.data[0]).toMatchObject({ action: 'model.requested', target: { id: 'added' } })
  expect((await remove('added')).status).toBe(200)
})

test('a download goes on where it was in the next worker, with its progress told meanwhile', async () => {
  await own(host.model('long', { bytes: FILE_BYTES }))
  const { sent } = host.stallAfter(100_000)
  await add('long')
  const first = worker()
  await first.wake()
  await sent
  await vi.waitFor(async () => {
    const download = (await listed('long'))?.download
    expect(download).toMatchObject({ state: 'DOWNLOADING', bytes: 100_000, totalBytes: 3 * FILE_BYTES })
  }, PATIENCE)
  // Another worker leaves it to the first, whose beat is fresh.
  const other = worker()
  await other.wake()
  await other.close()
  expect(host.asked).toEqual(['encoder'])
  await first.close()
  expect((await listed('long'))?.download).toMatchObject({ state: 'WAITING', bytes: 100_000 })

  host.answerWith(host.answerWhole)
  const second = worker()
  await second.wake()
  expect(await untilIdle('long')).toMatchObject({ isInstalled: true })
  await second.close()
  expect(host.asked.slice(0, 2)).toEqual(['encoder', 'encoder bytes=100000-'])
  await remove('long')
})

test('one whose worker died is shown as waiting, and taken by the next', async () => {
  await own(host.model('orphan'))
  await add('orphan')
  await server.services.database.pool.query(
    `update model_download set state = 'DOWNLOADING', run_id = 'dead', beat_at = now() - interval '1 hour'`,
  )
  expect((await listed('orphan'))?.download?.state).toBe('WAITING')
  const { wake, close } = worker()
  await wake()
  expect(await untilIdle('orphan')).toMatchObject({ isInstalled: true })
  await close()
  await remove('orphan')
})

test('one that is cancelled stops, and leaves nothing on the disk', async () => {
  await own(host.model('unwanted'))
  const { sent } = host.stallAfter(100_000)
  await add('unwanted')
  const { wake, close } = worker()
  await wake()
  await sent
  const cancelled = await ask(server, admin, 'DELETE', `${MODELS}/unwanted/download`)
  expect(cancelled.body.models.find(({ name }: Model) => name === 'unwanted').download.state).toBe(
    'CANCELLING',
  )
  expect(await untilIdle('unwanted')).toMatchObject({ isInstalled: false, download: null })
  await close()
  expect(existsSync(join(modelsDir, '.unwanted.partial'))).toBe(false)
  expect((await ask(server, admin, 'DELETE', `${MODELS}/unwanted/download`)).status).toBe(404)
})

test.each([
  ['OTHER_CONTENT', { sha256: '0'.repeat(64) }, 'SHA-256'],
  ['DISK_FULL', { bytes: 2 ** 51 }, 'models'],
] as const)('%s is told, and asked for again it is tried again', async (failure, wrong, detail) => {
  await own(host.model('broken', wrong))
  await add('broken')
  const { wake, close } = worker()
  await wake()
  expect((await untilIdle('broken'))?.download).toMatchObject({
    state: 'FAILED',
    failure,
    failureDetail: expect.stringContaining(detail),
  })
  await wake()
  await own(host.model('broken'))
  expect(
    (await add('broken')).body.models.find(({ name }: Model) => name === 'broken').download,
  ).toMatchObject({ state: 'WAITING', failure: null })
  await wake()
  expect(await untilIdle('broken')).toMatchObject({ isInstalled: true, download: null })
  await close()
  await remove('broken')
})

test('a host that answers with errors is told with its status', async () => {
  await own(host.model('away'))
  host.answerWith((_request, response) => response.writeHead(503).end())
  await add('away')
  const { wake, close } = worker()
  await wake()
  expect((await untilIdle('away'))?.download).toMatchObject({
    failure: 'UNREACHABLE',
    failureDetail: expect.stringMatching(/127\.0\.0\.1.*503/),
  })
  await close()
})

test('while the command line adds a model the worker leaves it alone', async () => {
  await own(host.model('shared'))
  const held = await holdModel(modelsDir, 'shared')
  await add('shared')
  const { wake, close } = worker()
  await wake()
  await close()
  expect(host.asked).toEqual([])
  expect((await listed('shared'))?.download).toMatchObject({ state: 'WAITING' })
  expect((await remove('shared')).body.error.code).toBe('conflict')
  await held?.release()
})

test('a model that projects need is removed only by who says so knowing it', async () => {
  await own(host.model('french', { languages: ['fr'] }))
  await add('french')
  const { wake, close } = worker()
  await wake()
  expect(await untilIdle('french')).toMatchObject({ isInstalled: true, neededFor: [] })
  await close()
  const stranger = await server.signUp('Stranger')
  const projectId = await addProject(server.services, stranger.orgId)
  await ask(server, stranger, 'PATCH', `/app/api/projects/${projectId}`, { language: 'fr-CA' })
  expect((await listed('french'))?.neededFor).toEqual([{ language: 'fr-CA', projects: 1 }])
  const refused = await remove('french')
  expect(refused).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringContaining('fr-CA (1)') } },
  })
  expect((await listed('french'))?.isInstalled).toBe(true)
  const removed = await remove('french', '?anyway=true')
  expect(removed.body.models.find(({ name }: Model) => name === 'french').isInstalled).toBe(false)
  expect((await remove('moonshine-tiny-en')).status).toBe(404)
})
