import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findEmbeddedPostgres } from '../../src/platform/embedded-postgres/findEmbeddedPostgres.js'
import { isAlive } from '../../src/platform/embedded-postgres/processIdentity.js'
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { startInProcess } from '../support/embeddedPostgresProcess.js'

const isRoot = process.getuid?.() === 0
let scratch: string
let dataDir: string
let running: EmbeddedPostgres[]

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'ccr-embedded-'))
  await chmod(scratch, 0o755)
  dataDir = join(scratch, 'postgres')
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()))
  await rm(scratch, { recursive: true, force: true })
})

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false, ...options })
  running.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.map(([value]) => value)
  } finally {
    await client.end()
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )

test('what was written is found again at the next start', async () => {
  const first = await start()
  await ask(first.url, "create table kept as select 'é' as word")
  await first.stop()
  expect(isAlive(first.pid)).toBe(false)
  const second = await start()
  expect(await ask(second.url, 'select upper(word) from kept')).toEqual(['É'])
})

test('it serves loopback only, by password, with UTF-8, and is durable unless told otherwise', async () => {
  const server = await start({ durable: true })
  expect(await ask(server.url, 'show listen_addresses')).toEqual(['127.0.0.1'])
  expect(await ask(server.url, 'show unix_socket_directories')).toEqual([''])
  expect(await ask(server.url, 'show server_encoding')).toEqual(['UTF8'])
  expect(await ask(server.url, 'show fsync')).toEqual(['on'])
  expect(await ask(server.url, 'select distinct auth_method from pg_hba_file_rules')).toEqual([
    'scram-sha-256',
  ])
  const wrong = new URL(server.url)
  wrong.password = 'guess'
  await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password')
  expect((await stat(join(dataDir, 'superuser.password'))).mode & 0o777).toBe(0o600)
})

test('a second starter of the same directory is told who has it and what to do', async () => {
  await start()
  await expect(start()).rejects.toThrow(`in use by process ${process.pid}`)
  await expect(start()).rejects.toThrow('DATA_DIR')
})

test('two directories are served side by side', async () => {
  const [one, other] = await Promise.all([start(), start({ dataDir: join(scratch, 'other') })])
  expect(one.port).not.toBe(other.port)
  expect(await ask(one.url, 'select 1')).toEqual(await ask(other.url, 'select 1'))
})

test('a port that somebody takes before the server does is given up for another', async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const taken = address !== null && typeof address === 'object' ? address.port : 0
  const server = await start({ preferredPort: taken })
  blocker.close()
  expect(server.port).not.toBe(taken)
  expect(await ask(server.url, 'select 1')).toEqual([1])
})

test('a free port that is asked for is kept', async () => {
  const first = await start()
  await first.stop()
  const second = await start({ preferredPort: first.port })
  expect(second.port).toBe(first.port)
})

test('when whoever started it is killed, the server ends by itself and the next start finds the data', async () => {
  const other = await startInProcess(dataDir)
  await ask(other.url, 'create table kept as select 7 as number')
  other.process.kill('SIGKILL')
  await once(other.process, 'exit')
  const server = await start()
  expect(await ask(server.url, 'select number from kept')).toEqual([7])
})

test.runIf(process.platform === 'linux')(
  'a server left running by a killed starter is stopped, and its data served anew',
  async () => {
    const other = await startInProcess(dataDir)
    await ask(other.url, 'create table kept as select 7 as number')
    await other.killWithWatchdog()
    expect(isAlive(other.serverPid)).toBe(true)
    const server = await start()
    expect(isAlive(other.serverPid)).toBe(false)
    expect(await ask(server.url, 'select number from kept')).toEqual([7])
  },
)

test('a server killed outright recovers at the next start', async () => {
  const first = await start({ durable: true })
  await ask(first.url, 'create table kept as select 7 as number')
  process.kill(first.pid, 'SIGKILL')
  await first.exited
  await first.stop()
  const second = await start({ durable: true })
  expect(await ask(second.url, 'select number from kept')).toEqual([7])
})

test('a stale postmaster.pid whose number now belongs to another process is no obstacle', async () => {
  const first = await start()
  await first.stop()
  const cluster = join(dataDir, 'cluster')
  const lines = [process.pid, cluster, 1_700_000_000, first.port, '', '127.0.0.1', '', 'ready', '']
  await writeFile(join(cluster, 'postmaster.pid'), lines.join('\n'))
  const second = await start()
  expect(await ask(second.url, 'select 1')).toEqual([1])
})

test('a half-made cluster and a dead starter leave nothing in the way', async () => {
  await mkdir(join(dataDir, 'cluster.0123456789ab.tmp', 'data'), { recursive: true })
  await writeFile(join(dataDir, 'lock'), '2147483646 1\n')
  const server = await start()
  expect(await ask(server.url, 'select 1')).toEqual([1])
  expect((await readdir(dataDir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
})

test('a running server is found by its directory, a stopped one is not', async () => {
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined()
  const server = await start()
  expect(await findEmbeddedPostgres(dataDir)).toBe(server.url)
  await server.stop()
  expect(await findEmbeddedPostgres(dataDir)).toBeUndefined()
})

test('a lost password file is named, with the cure', async () => {
  await (await start()).stop()
  await rename(join(dataDir, 'superuser.password'), join(scratch, 'elsewhere'))
  await expect(start()).rejects.toThrow('superuser.password is missing')
})

test('data of another major version is refused with the way out', async () => {
  await (await start()).stop()
  await writeFile(join(dataDir, 'cluster', 'PG_VERSION'), '9\n')
  await expect(start()).rejects.toThrow(/written by PostgreSQL 9.*restore/s)
})

test('a start that fails says what the server said and frees the directory', async () => {
  await (await start()).stop()
  const control = join(dataDir, 'cluster', 'global', 'pg_control')
  const whole = await readFile(control)
  await writeFile(control, Buffer.alloc(whole.length))
  await expect(start()).rejects.toThrow(/did not start.*FATAL/s)
  await writeFile(control, whole)
  expect(await ask((await start()).url, 'select 1')).toEqual([1])
})

test('its log never grows beyond its bound while it serves, keeps the file before it, and tears no line', async () => {
  const maxLogBytes = 300_000
  const server = await start({ maxLogBytes })
  const log = join(dataDir, 'postgres.log')
  const say = (count: number) =>
    ask(
      server.url,
      `do $$ begin for i in 1..${count} loop raise log 'said %: %', i, repeat('x', i % 200); end loop; end $$`,
    )
  let most = 0
  for (let round = 0; round < 5; round += 1) {
    await Promise.all([say(400), say(400)])
    most = Math.max(most, (await stat(log)).size)
  }
  await say(300)
  await server.stop()
  expect(most).toBeLessThanOrEqual(maxLogBytes)
  const [before, now] = [await readFile(`${log}.1`, 'utf8'), await readFile(log, 'utf8')]
  expect(Math.max(before.length, now.length)).toBeLessThanOrEqual(maxLogBytes)
  const kept = before + now
  const said = kept.match(/LOG: {2}said \d+: x*$/gm) ?? []
  expect(said).toHaveLength(kept.match(/said \d/g)?.length ?? 0)
  expect(said.slice(-300).map((line) => Number(/\d+/.exec(line)?.[0]))).toEqual(
    Array.from({ length: 300 }, (_, i) => i + 1),
  )
  expect(kept.trim().split('\n').at(-1)).toContain('database system is shut down')
})

test.runIf(isRoot)(
  'below a directory that only root may enter, data and programs move where the server gets at them',
  async () => {
    const closed = join(scratch, 'closed')
    await mkdir(closed, { mode: 0o700 })
    const shared = join(scratch, 'shared')
    const options = { dataDir: join(closed, 'postgres'), sharedDirs: [shared] }
    const first = await start(options)
    await ask(first.url, 'create table kept as select 7 as number')
    await first.stop()
    expect((await readFile(join(closed, 'postgres', 'location'), 'utf8')).startsWith(shared)).toBe(true)
    const second = await start(options)
    expect(await ask(second.url, 'select number from kept')).toEqual([7])
  },
)

test.runIf(isRoot)('a cluster is served by the user who owns it, whoever starts it', async () => {
  const first = await start()
  const owner = await stat(join(dataDir, 'cluster'))
  expect(owner.uid).not.toBe(0)
  await first.stop()
  await promisify(execFile)('chown', ['-R', '12345:12345', join(dataDir, 'cluster')])
  const second = await start()
  expect(await ask(second.url, 'select 1')).toEqual([1])
  expect((await stat(join(dataDir, 'cluster', 'postmaster.pid'))).uid).toBe(12_345)
})

test.runIf(isRoot)('a shared directory that somebody else may write to is not trusted', async () => {
  const closed = join(scratch, 'closed')
  await mkdir(closed, { mode: 0o700 })
  const open = join(scratch, 'open')
  await mkdir(open)
  await chmod(open, 0o777)
  await expect(start({ dataDir: join(closed, 'postgres'), sharedDirs: [open] })).rejects.toThrow('DATA_DIR')
  expect(await exists(join(open, 'data'))).toBe(false)
})
