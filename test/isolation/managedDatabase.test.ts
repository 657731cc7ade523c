import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { foundOrganisation } from '../../src/accounts/foundOrganisation.js'
import { organisationsOfUser } from '../../src/accounts/membership.js'
import { MIGRATIONS_DIR } from '../../src/main/paths.js'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { urlOfRole } from '../../src/platform/db/roles.js'
import { createId } from '../../src/platform/id.js'

const name = `managed_${randomBytes(6).toString('hex')}`
const { url, secret } = inject('postgres')
const adminUrl = Object.assign(new URL(url), {
  username: name,
  password: 'managed',
  pathname: `/${name}`,
}).href
let superuser: pg.Client
let database: Database

// As a managed PostgreSQL gives it: the administrator may create roles, and is no superuser.
beforeAll(async () => {
  superuser = new pg.Client({ connectionString: url })
  await superuser.connect()
  await superuser.query(`create role ${name} login createrole password 'managed'`)
  await superuser.query(`create database ${name} owner ${name}`)
  const { rows } = await superuser.query(`select rolname from pg_roles where rolname ~ '^ccr_'`)
  for (const { rolname } of rows) await superuser.query(`grant ${rolname} to ${name} with admin option`)
  await migrate({ adminUrl, secret, migrationsDir: MIGRATIONS_DIR, log: pino({ level: 'silent' }) })
  database = openDatabase({
    url: urlOfRole(adminUrl, 'app', secret),
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
})
afterAll(async () => {
  await database?.close()
  // Not by force: a connection that is just saying goodbye would be cut, and say so.
  await vi.waitFor(() => superuser.query(`drop database if exists ${name}`), {
    timeout: 30_000,
    interval: 200,
  })
  await superuser.query(`drop owned by ${name}`)
  await superuser.query(`drop role ${name}`)
  await superuser.end()
})

test('migrations need no superuser, and what looks across organisations works without one', async () => {
  const owner = { id: createId(), name: 'Owner' }
  const auth = new pg.Client({ connectionString: urlOfRole(adminUrl, 'auth', secret) })
  await auth.connect()
  await auth.query(`insert into "user" (id, name, email) values ($1, 'Owner', 'o@example.test')`, [owner.id])
  await auth.end()
  const orgId = await foundOrganisation(database, owner, { plan: 'FREE', furnish: async () => {} })
  expect(await organisationsOfUser(database.anonymous, owner.id)).toMatchObject([{ orgId, role: 'OWNER' }])
  expect(await database.anonymous.selectFrom('organisation').select('id').execute()).toEqual([])
})

test('migrating again changes nothing', async () => {
  const again = await migrate({
    adminUrl,
    secret,
    migrationsDir: MIGRATIONS_DIR,
    log: pino({ level: 'silent' }),
  })
  expect(again.applied).toEqual([])
})
