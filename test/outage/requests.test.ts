import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { expectAsPublished } from '../api/support/contract.js'
import { type ApiUser, apiUser } from '../api/support/organisations.js'
import { adminClient } from '../support/adminClient.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { PASSWORD, type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { type Gate, openGate } from './hangingDatabase.js'

let database: TestDatabase
let gate: Gate
let server: TestServer
let admin: pg.Client
let person: SignedUp
let program: ApiUser

beforeAll(async () => {
  database = await createTestDatabase()
  gate = await openGate(database.adminUrl)
  server = await startTestServer(
    { DATABASE_URL: gate.url(database.adminUrl), DATABASE_CONNECTIONS: '2' },
    database,
  )
  admin = await adminClient(database)
  person = await server.signUp('Patient')
  program = await apiUser(server, 'Program', 'PRO')
})
afterEach(() => gate.set('open'))
afterAll(async () => {
  await server?.close()
  await admin?.end()
  await gate?.close()
  await database?.drop()
})

const headers = () => ({ cookie: person.cookie, authorization: `Bearer ${program.key}` })
const ask = (method: 'GET' | 'HEAD' | 'POST', url: string, payload?: object) =>
  server.app.inject({ method, url, headers: headers(), ...(payload && { payload }) })

const asked: [what: string, () => ReturnType<typeof ask>][] = [
  ['a page of the app', () => ask('GET', '/app/api/me')],
  ['a list of the app', () => ask('GET', '/app/api/projects')],
  ['a change', () => ask('POST', '/app/api/projects', { name: 'New', language: 'en' })],
  ['the event stream', () => ask('GET', '/app/api/events')],
  [
    'a sign-up',
    () =>
      ask('POST', '/app/api/auth/sign-up/email', {
        name: 'New',
        email: 'new@example.test',
        password: PASSWORD,
      }),
  ],
  ['a sign-out', () => ask('POST', '/app/api/auth/sign-out', {})],
  [
    'a sign-in',
    () => ask('POST', '/app/api/auth/sign-in/email', { email: person.email, password: PASSWORD }),
  ],
  ['the public API', () => ask('GET', '/api/v1/projects')],
  ['the public API’s HEAD', () => ask('HEAD', '/api/v1/projects')],
]

describe.each(['closed', 'hung'] as const)('while the database is %s', (state) => {
  test('everything that needs it is 503 with a time to come back, within five seconds', async () => {
    await ask('GET', '/app/api/projects')
    await gate.set(state)
    const since = Date.now()
    const ready = ask('GET', '/readyz')
    const answers = await Promise.all(
      asked.map(async ([what, request]) => {
        const answer = await request()
        return { what, answer, seconds: (Date.now() - since) / 1000 }
      }),
    )
    const readiness = await ready
    for (const { what, answer, seconds } of answers) {
      expect([what, answer.statusCode, answer.headers['retry-after']]).toEqual([what, 503, '5'])
      expect([what, seconds < 8]).toEqual([what, true])
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      if (answer.body !== '') expect(answer.json().error.code).toBe('unavailable')
      if (what === 'the public API')
        expectAsPublished('/api/v1/projects', {
          status: answer.statusCode,
          headers: answer.headers,
          body: answer.body,
        })
    }
    expect(readiness.statusCode).toBe(503)
    expect(readiness.json().checks).toContainEqual(expect.objectContaining({ name: 'database', ok: false }))
    expect((await ask('GET', '/healthz')).statusCode).toBe(200)
    await gate.set('open')
    expect((await ask('GET', '/app/api/projects')).statusCode).toBe(200)
  })
})

const calls = async () =>
  (
    await admin.query('select coalesce(sum(api_calls), 0)::int as n from usage where org_id = $1', [
      program.orgId,
    ])
  ).rows[0].n

test.each([
  [['project'], ['/app/api/projects', '/api/v1/projects']],
  [
    ['session', 'usage'],
    ['/app/api/me', '/api/v1/projects'],
  ],
])('while the tables %j are locked, %j are 503, and no call is counted', async (tables, urls) => {
  const before = await calls()
  await admin.query(`begin; lock table ${tables.join(', ')}`)
  try {
    const answers = await Promise.all(urls.flatMap((url) => [ask('GET', url), ask('GET', url)]))
    for (const { statusCode, headers } of answers)
      expect([statusCode, headers['retry-after']]).toEqual([503, '5'])
  } finally {
    await admin.query('rollback')
  }
  await expect.poll(calls).toBe(before)
  for (const url of urls) expect((await ask('GET', url)).statusCode).toBe(200)
})

test('with no connection left to take, a request is 503, and the next one is served', async () => {
  const { pool } = server.services.database
  const held = await Promise.all([pool.connect(), pool.connect()])
  expect((await ask('GET', '/app/api/projects')).statusCode).toBe(503)
  for (const client of held) client.release()
  expect((await ask('GET', '/app/api/projects')).statusCode).toBe(200)
})

test('when PostgreSQL takes no more connections, a request is 503', async () => {
  await admin.query(`alter database ${database.name} connection limit 0`)
  try {
    await gate.set('closed')
    await gate.set('open')
    expect((await ask('GET', '/app/api/projects')).statusCode).toBe(503)
    expect((await ask('GET', '/api/v1/projects')).statusCode).toBe(503)
  } finally {
    await admin.query(`alter database ${database.name} connection limit -1`)
  }
})

test.each([
  [`delete from migration where name like '0050%'`, /older than this version.*0050_.*ccr migrate/],
  [`insert into migration (name) values ('9999_later.sql')`, /newer than this version.*9999_later\.sql/],
])('/readyz is 503 and says what is wrong with the schema: %s', async (change, words) => {
  await admin.query('begin; create table kept as select * from migration; commit')
  try {
    await admin.query(change)
    const answer = await ask('GET', '/readyz')
    expect(answer.statusCode).toBe(503)
    expect(answer.json().checks).toContainEqual({
      name: 'schema',
      ok: false,
      message: expect.stringMatching(words),
    })
  } finally {
    await admin.query('delete from migration; insert into migration select * from kept; drop table kept')
  }
  expect((await ask('GET', '/readyz')).json()).toMatchObject({ status: 'ready' })
})

test('/readyz is 503 while the database takes no changes, as a copy of another does not', async () => {
  await admin.query(`alter database ${database.name} set default_transaction_read_only = on`)
  try {
    await gate.set('closed')
    await gate.set('open')
    await expect
      .poll(async () => (await ask('GET', '/readyz')).json().checks)
      .toContainEqual({ name: 'database', ok: false, message: expect.stringContaining('read-only') })
    expect((await ask('GET', '/readyz')).statusCode).toBe(503)
  } finally {
    await admin.query(`alter database ${database.name} reset default_transaction_read_only`)
    await gate.set('closed')
  }
})
