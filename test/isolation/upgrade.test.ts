import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { hashPassword } from 'better-auth/crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest'
import { MIGRATIONS_DIR } from '../../src/main/paths.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { urlOfRole } from '../../src/platform/db/roles.js'
import { ask } from '../support/ask.js'
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js'
import { fillOrganisation, type RowsBefore } from './rowsBefore.js'

type Tables = Record<string, Record<string, unknown>[]>

const { url, secret } = inject('postgres')
const FIRST_OF_THE_REST = '0050'
/** Of the moment, or not yet folded: nothing lies in them when nobody is at work. */
const EMPTY = ['api_burst', 'audio_total', 'analysis_total', 'auth_rate_limit', 'worker_heartbeat']

describe.each(['a superuser', 'an administrator who is none'])('migrated by %s', (by) => {
  const name = `upgrade_${randomBytes(6).toString('hex')}`
  const isSuperuser = by === 'a superuser'
  const own = Object.assign(new URL(url), { pathname: `/${name}` })
  const adminUrl = isSuperuser
    ? own.href
    : Object.assign(new URL(own), { username: name, password: 'managed' }).href
  let superuser: pg.Client
  let admin: pg.Client
  let server: TestServer
  let organisations: RowsBefore[]
  let before: Tables
  let applied: string[]

  beforeAll(async () => {
    superuser = await connect(url)
    if (!isSuperuser) {
      await superuser.query(`create role ${name} login createrole password 'managed'`)
      const { rows } = await superuser.query(`select rolname from pg_roles where rolname ~ '^ccr_'`)
      for (const { rolname } of rows) await superuser.query(`grant ${rolname} to ${name} with admin option`)
    }
    await superuser.query(`create database ${name} ${isSuperuser ? '' : `owner ${name}`}`)
    admin = await connect(own.href)

    const names = await readdir(MIGRATIONS_DIR)
    const to = { adminUrl, secret, migrationsDir: MIGRATIONS_DIR, log: pino({ level: 'silent' }) }
    await migrate({ ...to, only: names.filter((each) => each < FIRST_OF_THE_REST) })
    const hash = await hashPassword(PASSWORD)
    organisations = [
      await fillOrganisation(admin, 'North', hash),
      await fillOrganisation(admin, 'South', hash),
    ]
    before = await allRows(admin)
    ;({ applied } = await migrate(to))
    const role = (which: Parameters<typeof urlOfRole>[1]) => urlOfRole(own.href, which, secret)
    server = await startTestServer(
      {},
      {
        name,
        secret,
        adminUrl: own.href,
        appUrl: role('app'),
        authUrl: role('auth'),
        queueUrl: role('queue'),
        workerUrl: role('worker'),
        operatorUrl: role('operator'),
        drop: async () => undefined,
      },
    )
  })
  afterAll(async () => {
    await server?.close()
    await admin?.end()
    await vi.waitFor(() => superuser.query(`drop database if exists ${name}`), {
      timeout: 30_000,
      interval: 200,
    })
    if (!isSuperuser) {
      await superuser.query(`drop owned by ${name}`)
      await superuser.query(`drop role ${name}`)
    }
    await superuser.end()
  })

  test('every row is there as it was, beside what the migrations say of it', async () => {
    expect(applied[0]).toMatch(/^0050/)
    const after = await allRows(admin)
    for (const [table, rows] of Object.entries(before)) {
      expect([table, rows.length > 0]).toEqual([table, !EMPTY.includes(table)])
      expect([table, after[table]?.length]).toEqual([table, rows.length])
      const asked = rows.map((row) => (table === 'user' ? { ...row, email_verified: true } : row))
      expect(after[table]).toEqual(expect.arrayContaining(asked.map((row) => expect.objectContaining(row))))
    }
  })

  test('the oldest account administers the installation', async () => {
    const { rows } = await admin.query('select user_id from instance_admin')
    const oldest = await admin.query('select id from "user" order by created_at, id limit 1')
    expect(rows).toEqual([{ user_id: oldest.rows[0].id }])
  })

  test('what each organisation stores is the sum of what it has', async () => {
    const { rows } = await admin.query('select org_id, bytes::int, open_uploads from storage_used')
    const stored = organisations.map((o) => ({ org_id: o.orgId, bytes: o.storedBytes, open_uploads: 0 }))
    expect(rows).toHaveLength(2)
    expect(rows).toEqual(expect.arrayContaining(stored))
  })

  test('keys bear the names of their makers, and those that worked go on working', async () => {
    const { rows } = await admin.query('select distinct name, created_by_name from api_key order by name')
    expect(rows).toEqual([
      { name: 'leaver', created_by_name: 'Leo' },
      { name: 'operator', created_by_name: null },
      { name: 'owner', created_by_name: 'Olga' },
      { name: 'revoked', created_by_name: 'Olga' },
    ])
    for (const { keys, projectId } of organisations) {
      const listed = async (key: string) =>
        (
          await server.app.inject({ url: '/api/v1/projects', headers: { authorization: `Bearer ${key}` } })
        ).json()
      for (const key of [keys.ofOwner, keys.ofOperator])
        expect((await listed(key)).data.map(({ id }: { id: string }) => id)).toEqual([projectId])
      expect((await listed(keys.revoked)).error.code).toBe('unauthorized')
    }
  })

  test('people sign in with their passwords, see what is theirs, delete a recording and bring it back', async () => {
    for (const { owner, orgId, projectId, audios, storedBytes } of organisations) {
      const answer = await server.app.inject({
        method: 'POST',
        url: '/app/api/auth/sign-in/email',
        payload: { email: owner.email, password: PASSWORD },
      })
      expect(answer.statusCode).toBe(200)
      const cookie = answer.cookies.map((each) => `${each.name}=${each.value}`).join('; ')
      const who = { email: owner.email, cookie, userId: owner.id, orgId }
      const me = (await ask(server, who, 'GET', '/app/api/me')).body
      expect(me).toMatchObject({ organisation: { id: orgId }, usage: { storage: { used: storedBytes } } })

      const listed = async () => {
        const { body } = await ask(server, who, 'GET', `/app/api/projects/${projectId}/audios`)
        return body.data.map(({ id, status }: { id: string; status: string }) => `${id} ${status}`).sort()
      }
      const all = await listed()
      // The run that was under way is silent: no worker of the version before is left.
      const shown: Record<string, string> = { NOT_AUDIO: 'FAILED', PROCESSING: 'PENDING' }
      const expected = Object.entries(audios).map(([status, id]) => `${id} ${shown[status] ?? status}`)
      expect(all).toEqual(expected.sort())
      const rows = await rowsOf(admin, audios.DONE)
      expect((await ask(server, who, 'DELETE', `/app/api/audios/${audios.DONE}`)).status).toBe(204)
      expect(await listed()).toHaveLength(all.length - 1)
      expect((await ask(server, who, 'GET', '/app/api/me')).body.usage.storage.used).toBe(storedBytes)
      const restore = `/app/api/removed-audios/${audios.DONE}/restore`
      expect((await ask(server, who, 'POST', restore)).status).toBe(200)
      expect(await rowsOf(admin, audios.DONE)).toEqual(rows)
    }
  })

  test('the worker finds what waits everywhere, and whoever answers requests may not look', async () => {
    const stranded = async (role: 'app' | 'worker') => {
      const client = await connect(urlOfRole(own.href, role, secret))
      try {
        return (await client.query('select id from stranded_audios(100)')).rows.map(({ id }) => id).sort()
      } finally {
        await client.end()
      }
    }
    const waiting = organisations.flatMap(({ audios }) => [audios.PENDING, audios.PROCESSING])
    expect(await stranded('worker')).toEqual(waiting.sort())
    await expect(stranded('app')).rejects.toThrow('permission denied')
  })
})

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  return client
}

async function allRows(admin: pg.Client): Promise<Tables> {
  const named = await admin.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  )
  const tables: Tables = {}
  for (const { relname } of named.rows) {
    if (relname === 'migration') continue
    const { rows } = await admin.query(`select to_jsonb(t) as row from "${relname}" t`)
    tables[relname] = rows.map(({ row }) => row)
  }
  return tables
}

/** All that belongs to one recording. */
async function rowsOf(admin: pg.Client, audioId: string) {
  const ask = async (sql: string) => (await admin.query(sql, [audioId])).rows
  return [
    await ask('select * from audio where id = $1'),
    await ask('select * from analysis where audio_id = $1'),
    await ask(
      'select p.* from analysis_raw_payload p join analysis a on a.id = p.analysis_id where audio_id = $1',
    ),
    await ask('select * from alert where audio_id = $1'),
  ]
}
