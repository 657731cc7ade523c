import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations as migrateQueue } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '../log.js'
import { explainDatabaseError } from './explainDatabaseError.js'
import { loginRole, ROLES, type Role, urlOfRole } from './roles.js'
import { refuseUnfinished } from './unfinishedRestore.js'

/** Held by whoever changes the schema; shared by whoever needs it to stay as it is. */
export const MIGRATION_LOCK = 7_263_112

/** Brings a database up to date: roles, the queue's schema, then every migration not yet applied, in order. */
export async function migrate(options: {
  adminUrl: string
  secret: string
  migrationsDir: string
  log: Log
  /** Absent: all. A backup is loaded into the schema that it was taken from. */
  only?: readonly string[]
  /** Whoever restores knows that the database is not whole. */
  duringRestore?: boolean
}): Promise<{ applied: string[] }> {
  const client = new pg.Client({ connectionString: options.adminUrl })
  const explain = (error: unknown) => {
    throw explainDatabaseError(error, options.adminUrl)
  }
  await client.connect().catch(explain)
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    if (!options.duringRestore) await refuseUnfinished(client)
    await makeLoginRoles(client, options.secret).catch(explain)
    await migrateQueue({ connectionString: urlOfRole(options.adminUrl, 'queue', options.secret) })
    return { applied: await applyMigrations(client, options) }
  } finally {
    await client.end()
  }
}

async function makeLoginRoles(client: pg.Client, secret: string): Promise<void> {
  const database = pg.escapeIdentifier((await client.query('select current_database() as name')).rows[0].name)
  for (const role of ROLES) {
    const group = `ccr_${role}`
    const { name, password } = loginRole(role, secret)
    const login = pg.escapeIdentifier(name)
    await ifMissing(client, `create role ${group} nologin nosuperuser nobypassrls`)
    await ifMissing(client, `create role ${login} login nosuperuser nobypassrls`)
    await client.query(`alter role ${login} password ${pg.escapeLiteral(password)}`)
    await client.query(`grant ${group} to ${login}`)
  }
  const login = (role: Role) => pg.escapeIdentifier(loginRole(role, secret).name)
  // Parallel plans tripled the time of counts under load.
  for (const role of ['app', 'worker', 'operator'] as const)
    await client.query(`alter role ${login(role)} set max_parallel_workers_per_gather = 0`)
  // The queue's tables belong to the group, so that they outlive a change of the installation's secret.
  await client.query(`alter role ${login('queue')} set role = ccr_queue`)
  await client.query(`grant create on database ${database} to ccr_queue`)
  await client.query('grant ccr_queue to current_user')
  await client.query('create schema if not exists graphile_worker authorization ccr_queue')
}

async function ifMissing(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || (error.code !== '42710' && error.code !== '23505'))
      throw error
  }
}

async function applyMigrations(
  client: pg.Client,
  { migrationsDir: dir, log, only }: { migrationsDir: string; log: Log; only?: readonly string[] },
): Promise<string[]> {
  await client.query(
    'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
  )
  const done = new Set((await client.query('select name from migration')).rows.map((row) => row.name))
  const names = (await readdir(dir)).filter((name) => name.endsWith('.sql')).sort()
  const pending = names.filter((name) => !done.has(name) && (only?.includes(name) ?? true))
  for (const name of pending) {
    log.info({ migration: name }, 'migrating')
    await applyMigration(client, name, await readFile(join(dir, name), 'utf8'))
  }
  return pending
}

async function applyMigration(client: pg.Client, name: string, sql: string): Promise<void> {
  await client.query('begin')
  try {
    // The row first: of two migrators that got here at once, one waits and then fails, having changed nothing.
    await client.query('insert into migration (name) values ($1)', [name])
    await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${name} failed`, { cause: error })
  }
}
