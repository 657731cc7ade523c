import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, copyFile, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import { pino } from 'pino'
import { pack } from 'tar-stream'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { recordingPath } from '../../src/contract/app/audios.js'
import { backUp } from '../../src/main/backup/backup.js'
import { readBackup } from '../../src/main/backup/readBackup.js'
import { restore } from '../../src/main/backup/restore.js'
import { buildServer } from '../../src/main/buildServer.js'
import { loadConfig } from '../../src/main/config.js'
import { MIGRATIONS_DIR } from '../../src/main/paths.js'
import { openServices } from '../../src/main/services.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import type { Storage } from '../../src/platform/storage/storage.js'
import { type CallCentre, createProject, openCallCentre, upload } from '../pipeline/callCentre.js'
import { storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { startProduct } from '../support/product.js'
import { PASSWORD, type SignedUp } from '../support/server.js'

const LONG_MS = 240_000
const CALL = 'demo/brightline-outage.ogg'
const { url, secret } = inject('postgres')
const quiet = { step() {}, end() {} }
/** Owns the database and may create roles, as the documented user does; row-level security holds for it. */
const operator = `operator_${randomBytes(6).toString('hex')}`

let superuser: pg.Client
let centre: CallCentre
let owner: SignedUp
let audioId: string
let removed: string
let analysed: { audioId: string; analysisId: string }
let dir: string
let file: string
const databases: string[] = []

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'ccr-backup-'))
  // As root PostgreSQL runs as somebody else, who must get in.
  await chmod(dir, 0o755)
  superuser = new pg.Client({ connectionString: url })
  await superuser.connect()
  centre = await openCallCentre()
  const { services, dataDir } = centre.server
  owner = await centre.server.signUp('Olga')
  const project = await createProject(centre, owner)
  audioId = await upload(centre, owner, project.id, CALL)
  removed = await upload(centre, owner, project.id, CALL)
  await ask(centre.server, owner, 'DELETE', `/app/api/audios/${removed}`)
  analysed = await storeCall(services, owner.orgId, project.id)
  await admin(centre.server.database.adminUrl, [
    // As names could be before they had to be one line.
    `update project set name = E'Über\\\\\\t"Kunden"\\n' where id = '${project.id}'`,
    `insert into webhook_endpoint (org_id, id, url, events, secret, failing_since)
     values ('${owner.orgId}', 'hook', 'https://example.test', '{analysis.completed}', '\\xdeadbeef', now())`,
    `insert into webhook_delivery (org_id, id, endpoint_id, event, body, scheduled_from, next_attempt_at, leased_by)
     values ('${owner.orgId}', 'waiting', 'hook', 'analysis.completed', '{}', now(), now(), 'worker-1')`,
    `update audio set status = 'PROCESSING', run_id = 'run', attempts = 1, progress = 0.9 where id = '${audioId}'`,
    `update graphile_worker._private_jobs set locked_at = now(), locked_by = 'worker-1', attempts = 1
     where key like '%${audioId}'`,
    `select graphile_worker.add_job('send_alert_mail', '{}')`,
    `insert into upload (org_id, id, project_id, original_name, size)
     values ('${owner.orgId}', 'arriving', '${project.id}', 'half.wav', 1000)`,
  ])
  await grantOperator(centre.server.database.name)
  file = join(dir, 'whole.tar')
  const done = await ccr(['backup', file], {
    DATABASE_URL: asOperator(centre.server.database.adminUrl),
    SECRET_KEY: secret,
    DATA_DIR: dataDir,
  })
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining('tables: ') })
  expect(done.said).toContain('The secret key is in it')
}, LONG_MS)

afterAll(async () => {
  await centre?.close()
  for (const name of databases) await superuser.query(`drop database if exists ${name} with (force)`)
  await superuser.query(`drop owned by ${operator}`).catch(() => {})
  await superuser.query(`drop role if exists ${operator}`)
  await superuser.end()
  await rm(dir, { recursive: true, force: true })
}, LONG_MS)

test('restored into an empty installation that npm start then runs, the owner signs in and the call plays', {
  timeout: LONG_MS,
}, async () => {
  const dataDir = join(dir, 'embedded')
  const restored = await ccr(['restore', file], { DATA_DIR: dataDir })
  expect(restored).toMatchObject({ code: 0, said: expect.stringContaining('everybody signs in again') })
  expect((await readFile(join(dataDir, 'secret.key'), 'utf8')).trim()).toBe(secret)

  const product = await startProduct(dataDir)
  onTestFinished(async () => void (await product.stop()))
  const signedIn = await fetch(new URL('/app/api/auth/sign-in/email', product.address), {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: product.address },
    body: JSON.stringify({ email: owner.email, password: PASSWORD }),
  })
  expect(signedIn.status).toBe(200)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const played = await fetch(new URL(recordingPath(audioId), product.address), { headers: { cookie } })
  expect(played.status).toBe(200)
  expect(Buffer.from(await played.arrayBuffer()).equals(await readFile(CALL))).toBe(true)

  const again = await ccr(['restore', file], { DATA_DIR: dataDir })
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('use this database: stop them') })
})

test('a recording that was deleted can still be brought back; what was half uploaded is gone, and its room free', {
  timeout: LONG_MS,
}, async () => {
  const target = await emptyInstallation()
  await restoreInto(target)
  const [kept] = await rows(target.adminUrl, 'select id, storage_key from removed_audio')
  expect(kept?.id).toBe(removed)
  expect(await target.storage.size(String(kept?.storage_key))).toBe((await stat(CALL)).size)
  expect(await rows(target.adminUrl, 'select id from upload')).toEqual([])
  const used = `select open_uploads,
    bytes = (select sum(size) from audio) + (select sum(size) from removed_audio) as is_exact from storage_used`
  expect(await rows(target.adminUrl, used)).toEqual([{ open_uploads: 0, is_exact: true }])
})

test('every row comes back as it was, and what was going on begins anew', { timeout: LONG_MS }, async () => {
  const target = await emptyInstallation()
  await restoreInto(target)
  const before = await contents(centre.server.database.adminUrl)
  const after = await contents(target.adminUrl)
  const changed = [
    'audio',
    'audio_total_change',
    'storage_used',
    'upload',
    'webhook_delivery',
    'webhook_endpoint',
  ]
  expect(Object.keys(after)).toEqual(Object.keys(before))
  for (const table of Object.keys(before))
    if (!changed.includes(table))
      expect({ table, rows: after[table] }).toEqual({ table, rows: before[table] })
  expect(before.analysis).toHaveLength(1)

  const audios = await rows(
    target.adminUrl,
    `select id, status, run_id, attempts, progress from audio order by status`,
  )
  expect(audios).toEqual([
    expect.objectContaining({ id: analysed.audioId, status: 'DONE' }),
    { id: audioId, status: 'PENDING', run_id: null, attempts: 0, progress: 0 },
  ])
  const totals = `select status, sum(count)::int as count from
    (select * from audio_total union all select * from audio_total_change) t group by 1 having sum(count) <> 0 order by 1`
  expect(await rows(target.adminUrl, totals)).toEqual([
    { status: 'DONE', count: 1 },
    { status: 'PENDING', count: 1 },
  ])
  const jobs = `select task_identifier as task, attempts, locked_at from graphile_worker.jobs
    where key like '%${audioId}' or task_identifier <> 'analyse_audio'`
  expect(await rows(target.adminUrl, jobs)).toEqual([{ task: 'analyse_audio', attempts: 0, locked_at: null }])
  expect(await rows(target.adminUrl, 'select token from session')).toEqual([])
  const forced = `select count(*)::int as open from pg_class where relnamespace = 'public'::regnamespace
    and relrowsecurity and not relforcerowsecurity`
  expect(await rows(target.adminUrl, forced)).toEqual([{ open: 0 }])
})

test('what waited to be sent is not sent again, unless the operator says that nothing ran in between', {
  timeout: LONG_MS,
}, async () => {
  const delivery = 'select status, next_attempt_at is null as held, leased_by from webhook_delivery'
  const mails = `select count(*)::int as mails from graphile_worker.jobs where task_identifier = 'send_alert_mail'`
  const later = await emptyInstallation()
  await restoreInto(later)
  expect(await rows(later.adminUrl, delivery)).toEqual([{ status: 'FAILED', held: true, leased_by: null }])
  expect(await rows(later.adminUrl, mails)).toEqual([{ mails: 0 }])
  expect(await rows(later.adminUrl, 'select failing_since from webhook_endpoint')).toEqual([
    { failing_since: null },
  ])

  const moved = await emptyInstallation()
  await restoreInto(moved, { resumeSending: true })
  expect(await rows(moved.adminUrl, delivery)).toEqual([{ status: 'PENDING', held: false, leased_by: null }])
  expect(await rows(moved.adminUrl, mails)).toEqual([{ mails: 1 }])
})

test('a restore that broke off is told by every process, and is begun again from nothing', {
  timeout: LONG_MS,
}, async () => {
  const target = await emptyInstallation()
  const breaking: Storage = {
    ...target.storage,
    put: async (key, path) => {
      await target.storage.put(key, path)
      throw new Error('killed')
    },
  }
  await expect(restoreInto({ ...target, storage: breaking })).rejects.toThrow('killed')
  const start = () => openServices(target.config, 'serve')
  await expect(start()).rejects.toThrow('ccr restore FILE')
  const migrated = await ccr(['migrate'], target.env)
  expect(migrated).toMatchObject({ code: 1, said: expect.stringContaining('ccr restore FILE') })

  await restoreInto(target)
  const services = await start()
  const server = await buildServer(services)
  onTestFinished(async () => {
    await server.close()
    await services.close()
  })
  const signedIn = await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-in/email',
    payload: { email: owner.email, password: PASSWORD },
  })
  expect(signedIn.statusCode).toBe(200)
})

test('only an empty installation is filled', { timeout: LONG_MS }, async () => {
  const target = await emptyInstallation()
  await restoreInto(target)
  await expect(restoreInto(target)).rejects.toThrow('is not empty: it has people')
  const withFiles = await emptyInstallation()
  await withFiles.storage.put('a/b/c', CALL)
  await expect(restoreInto(withFiles)).rejects.toThrow('its storage holds a/b/c')
  const foreign = await emptyInstallation()
  await admin(foreign.adminUrl, ['create table payroll (id int)'])
  await expect(restoreInto(foreign)).rejects.toThrow('another program')
})

test('a backup of an older version is restored and then brought up to date', {
  timeout: LONG_MS,
}, async () => {
  const { migrations } = (await readBackup(file, quiet)).manifest
  // Nothing that a backup asks of the database stands in it.
  const last = '0085_job_queue_depth.sql'
  const [older, target] = [await emptyInstallation(), await emptyInstallation()]
  const log = pino({ level: 'silent' })
  const only = migrations.filter((name) => name !== last)
  await migrate({ adminUrl: older.adminUrl, secret, migrationsDir: MIGRATIONS_DIR, log, only })
  const old = join(dir, 'older.tar')
  await backUp({ ...request(old), adminUrl: older.adminUrl })
  await restoreInto(target, {}, old)
  expect(await rows(target.adminUrl, `select name from migration where name = '${last}'`)).toHaveLength(1)

  await expect(restoreInto(target, {}, old)).rejects.toThrow(
    `set up by a newer version than the backup's (${last})`,
  )
})

test.each<[string, (copy: string) => Promise<void>, string]>([
  [
    'cut off',
    async (copy) => truncate(copy, Math.floor((await stat(copy)).size / 2)),
    'damaged or not whole',
  ],
  ['without its end', async (copy) => truncate(copy, (await stat(copy)).size - 4096), 'damaged or not whole'],
  ['with one wrong byte', (copy) => flip(copy), 'damaged or not whole'],
  ['that is a recording', (copy) => copyFile(CALL, copy), 'damaged or not whole'],
  [
    'that is an archive of something else',
    (copy) => tar(copy, 'holiday.jpg', 'x'),
    'no backup of CallCenterRate',
  ],
  [
    'of a newer format',
    (copy) =>
      tar(copy, 'backup.json', JSON.stringify({ product: 'callcenterrate', format: 2, version: '9.0.0' })),
    'newer CallCenterRate (9.0.0)',
  ],
])('a file %s is refused before anything is written', async (_, spoil, message) => {
  const copy = join(dir, `${randomBytes(6).toString('hex')}.tar`)
  await copyFile(file, copy)
  await spoil(copy)
  await expect(readBackup(copy, quiet)).rejects.toThrow(message)
})

test('what is refused is told in words, and leaves nothing behind', async () => {
  const dataDir = join(dir, 'untouched')
  const refused = await ccr(['restore', CALL], { DATA_DIR: dataDir })
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('damaged or not whole') })
  expect(refused.said).not.toMatch(/\n {4}at /)
  expect(existsSync(dataDir)).toBe(false)
})

test('a backup of a database that a newer version migrated is refused by name', async () => {
  const database = centre.server.database.adminUrl
  await admin(database, [`insert into migration (name) values ('9999_flying.sql')`])
  const newer = join(dir, 'newer.tar')
  await backUp(request(newer))
  await admin(database, [`delete from migration where name = '9999_flying.sql'`])
  await expect(readBackup(newer, quiet)).rejects.toThrow('9999_flying.sql')
})

test('a recording that is deleted while the backup is made stays deleted; one that was lost is told', {
  timeout: LONG_MS,
}, async () => {
  const database = centre.server.database.adminUrl
  const project = await createProject(centre, owner)
  const [going, lost] = [
    await upload(centre, owner, project.id, CALL),
    await upload(centre, owner, project.id, CALL),
  ]
  const keyOf = (id: string) => `${owner.orgId}/${project.id}/${id}`
  const storage = createStorage({ dataDir: centre.server.dataDir })
  await storage.deleteAll(keyOf(lost))
  const meanwhile: Storage = {
    ...storage,
    async size(key) {
      if (key === keyOf(going)) {
        await admin(database, [`delete from audio where id = '${going}'`])
        await storage.deleteAll(key)
      }
      return storage.size(key)
    },
  }
  const copy = join(dir, 'meanwhile.tar')
  const done = await backUp({ ...request(copy), storage: meanwhile })
  // The call that only rows tell of never had a recording.
  expect(done).toMatchObject({ deletedMeanwhile: 1, lost: expect.arrayContaining([keyOf(lost)]) })

  const target = await emptyInstallation()
  await restoreInto(target, {}, copy)
  const left = await rows(target.adminUrl, 'select id from audio')
  expect(left).toContainEqual({ id: lost })
  expect(left).not.toContainEqual({ id: going })
})

test('the file appears when it is whole, for its owner alone, and replaces no other', async () => {
  const target = join(dir, 'atomic.tar')
  const breaking: Storage = {
    ...createStorage({ dataDir: centre.server.dataDir }),
    openRead: async () => {
      throw new Error('the storage broke')
    },
  }
  await expect(backUp({ ...request(target), storage: breaking })).rejects.toThrow('the storage broke')
  expect((await readdir(dir)).filter((name) => name.startsWith('atomic'))).toEqual([])
  await writeFile(`${target}.999999999.partial`, 'of one that was killed')
  await backUp(request(target))
  expect((await readdir(dir)).filter((name) => name.startsWith('atomic'))).toEqual(['atomic.tar'])
  expect((await stat(target)).mode & 0o077).toBe(0)
  await expect(backUp(request(target))).rejects.toThrow('is there already')
})

test('without its key it is restored only where the key is', { timeout: LONG_MS }, async () => {
  const keyless = join(dir, 'keyless.tar')
  await backUp({ ...request(keyless), withKey: false })
  expect((await readFile(keyless)).includes(secret)).toBe(false)
  const target = await emptyInstallation()
  const { SECRET_KEY: _, ...env } = target.env
  expect(await ccr(['restore', keyless], env)).toMatchObject({
    code: 1,
    said: expect.stringContaining('made without its key'),
  })
  expect(await ccr(['restore', keyless], { ...env, SECRET_KEY: 'x'.repeat(40) })).toMatchObject({
    code: 1,
    said: expect.stringContaining('not the key of this backup'),
  })
})

test('with S3 the file names the bucket, and an installation without one is told', async () => {
  const named = join(dir, 'bucket.tar')
  const recordings = { kind: 'bucket', bucket: 'calls', region: 'eu', endpoint: null } as const
  expect(await backUp({ ...request(named), recordings })).toMatchObject({ recordings: 0 })
  expect(await ccr(['restore', named], { DATA_DIR: join(dir, 'untouched') })).toMatchObject({
    code: 1,
    said: expect.stringContaining('in the bucket calls: set S3_BUCKET'),
  })
})

test('who may not see every row is refused, not given half of them', async () => {
  const stranger = `stranger_${randomBytes(6).toString('hex')}`
  await superuser.query(`create role ${stranger} login password 'x'`)
  onTestFinished(async () => void (await superuser.query(`drop role ${stranger}`)))
  const database = new pg.Client({ connectionString: centre.server.database.adminUrl })
  await database.connect()
  await database.query(`grant usage on schema public to ${stranger}`)
  await database.query(`grant select on all tables in schema public to ${stranger}`)
  const adminUrl = Object.assign(new URL(centre.server.database.adminUrl), {
    username: stranger,
    password: 'x',
  }).href
  await expect(backUp({ ...request(join(dir, 'half.tar')), adminUrl })).rejects.toThrow('may not read all of')
  await database.query(`drop owned by ${stranger}`)
  await database.end()
})

interface Target {
  adminUrl: string
  storage: Storage
  dataDir: string
  config: ReturnType<typeof loadConfig>
  env: Record<string, string>
}

function request(to: string) {
  return {
    file: to,
    adminUrl: centre.server.database.adminUrl,
    secret,
    withKey: true,
    version: '0.1.0',
    recordings: { kind: 'files' } as const,
    storage: createStorage({ dataDir: centre.server.dataDir }),
    progress: quiet,
  }
}

async function restoreInto(target: Target, changes: object = {}, from = file): Promise<void> {
  const { manifest, end } = await readBackup(from, quiet)
  await restore({
    file: from,
    ...target,
    secret,
    manifest,
    end,
    saveKey: async () => {},
    resumeSending: false,
    log: pino({ level: 'silent' }),
    progress: quiet,
    ...changes,
  })
}

/** A new database of the operator's, who is no superuser, and a new directory. */
async function emptyInstallation(): Promise<Target> {
  const name = `restored_${randomBytes(6).toString('hex')}`
  await superuser.query(`create database ${name} owner ${operator}`)
  databases.push(name)
  const adminUrl = asOperator(Object.assign(new URL(url), { pathname: `/${name}` }).href)
  const dataDir = join(dir, name)
  const env = { DATABASE_URL: adminUrl, SECRET_KEY: secret, DATA_DIR: dataDir }
  return {
    adminUrl,
    dataDir,
    env,
    storage: createStorage({ dataDir }),
    config: loadConfig({ ...env, LOG_LEVEL: 'error' }),
  }
}

function asOperator(adminUrl: string): string {
  return Object.assign(new URL(adminUrl), { username: operator, password: 'operator' }).href
}

/** As if the operator had migrated it: owner of the tables, member of the two groups, and no superuser. */
async function grantOperator(database: string): Promise<void> {
  await superuser.query(`create role ${operator} login createrole password 'operator'`)
  const { rows: groups } = await superuser.query(`select rolname from pg_roles where rolname ~ '^ccr_'`)
  for (const { rolname } of groups) await superuser.query(`grant ${rolname} to ${operator} with admin option`)
  await superuser.query(`alter database ${database} owner to ${operator}`)
  const { adminUrl } = centre.server.database
  const tables = await rows(
    adminUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`,
  )
  await admin(
    adminUrl,
    tables.map(({ name }) => `alter table "${name}" owner to ${operator}`),
  )
}

async function contents(adminUrl: string): Promise<Record<string, unknown[]>> {
  const tables = await rows(
    adminUrl,
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
     and relname not in ('migration', 'session', 'throttle', 'verification', 'auth_rate_limit', 'api_burst', 'worker_heartbeat')
     order by 1`,
  )
  const found: Record<string, unknown[]> = {}
  for (const { name } of tables)
    found[String(name)] = await rows(adminUrl, `select t::text as row from "${name}" t order by 1`)
  return found
}

async function rows(adminUrl: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function admin(adminUrl: string, statements: string[]): Promise<void> {
  for (const statement of statements) await rows(adminUrl, statement)
}

async function flip(copy: string): Promise<void> {
  const bytes = await readFile(copy)
  const at = Math.floor(bytes.length / 2)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  await writeFile(copy, bytes)
}

async function tar(copy: string, name: string, content: string): Promise<void> {
  const archive = pack()
  archive.entry({ name }, content)
  archive.finalize()
  await writeFile(copy, Readable.from(archive))
}

async function ccr(args: string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['bin/ccr.js', ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  const [code] = await once(child, 'close')
  return { code, said }
}
