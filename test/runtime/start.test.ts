import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkPort } from '../../src/main/supervise/port.js'
import { findEmbeddedPostgres } from '../../src/platform/embedded-postgres/findEmbeddedPostgres.js'
import { freePort } from '../../src/platform/embedded-postgres/freePort.js'
import { alive, type Product, postgresPid, runProduct, startProduct } from '../support/product.js'

const PATIENCE = { timeout: 60_000, interval: 100 }
const LONG_MS = 240_000

let dataDir: string
let products: Product[]

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'ccr-start-'))
  await chmod(dataDir, 0o755)
  products = []
})

afterEach(async () => {
  await Promise.all(products.map((product) => product.stop()))
  await rm(dataDir, { recursive: true, force: true })
}, LONG_MS)

async function start(dir = dataDir, env: Record<string, string> = {}): Promise<Product> {
  const product = await startProduct(dir, env)
  products.push(product)
  return product
}

async function query(dir: string, sql: string): Promise<unknown[]> {
  const url = new URL((await findEmbeddedPostgres(join(dir, 'postgres'))) ?? '')
  url.pathname = '/callcenterrate'
  const client = new pg.Client({ connectionString: url.href })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}

async function twoFreePorts(): Promise<number> {
  for (;;) {
    const port = await freePort()
    if (port < 65_535 && (await checkPort(port + 1, '127.0.0.1')).kind === 'free') return port
  }
}

test('one command: the page answers at the printed address, Ctrl-C stops all of it, the next start finds the data', {
  timeout: LONG_MS,
}, async () => {
  const metricsPort = await twoFreePorts()
  const first = await start(dataDir, { METRICS_PORT: String(metricsPort) })
  const page = await fetch(first.address)
  expect(page.status).toBe(200)
  expect(await page.text()).toContain('<title>')
  expect(first.pids).toHaveLength(3)
  for (const pid of first.pids.slice(0, 2)) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8')
    expect(environment).toMatch(/DATABASE_URL=postgres:\/\/127\.0\.0\.1:\d+\/callcenterrate/)
    expect(environment).not.toMatch(/postgres(ql)?:\/\/[^\0]*@/)
  }
  const told = [metricsPort, metricsPort + 1].map(async (port) =>
    (await fetch(`http://127.0.0.1:${port}/metrics`)).text(),
  )
  const [ofServer, ofWorker] = await Promise.all(told)
  expect(ofServer).toContain('ccr_http_request_seconds_count')
  expect(ofWorker).toContain('ccr_analyses_total')
  await query(dataDir, 'create table kept as select 7 as number')

  first.process.kill('SIGINT')
  expect(await first.stop('SIGINT')).toBe(0)
  expect(alive(first.pids)).toEqual([])

  await start()
  expect(await query(dataDir, 'select number from kept')).toEqual([{ number: 7 }])
})

test('two instances run side by side, and a second one on the same data is told why not', {
  timeout: LONG_MS,
}, async () => {
  const [one, other] = await Promise.all([start(join(dataDir, 'one')), start(join(dataDir, 'other'))])
  expect(one.address).not.toBe(other.address)
  for (const { address } of [one, other]) expect((await fetch(new URL('/readyz', address))).status).toBe(200)

  const third = runProduct(join(dataDir, 'one'), {}, ['--no-demo'])
  const [code] = await once(third.process, 'exit')
  expect(code).toBe(1)
  expect(third.output()).toContain('DATA_DIR')
})

test('a port that is taken is said so, with the cure, before anything is started', {
  timeout: LONG_MS,
}, async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const refused = runProduct(dataDir, { PORT: String(port) }, ['--no-demo'])
  const [code] = await once(refused.process, 'exit')
  blocker.close()
  expect(code).toBe(1)
  expect(refused.output()).toContain(`Port ${port} is taken`)
  await expect(postgresPid(dataDir)).rejects.toThrow('ENOENT')
})

test('killed outright, it leaves nothing running, and starts again', { timeout: LONG_MS }, async () => {
  const first = await start()
  await query(dataDir, 'create table kept as select 7 as number')
  first.process.kill('SIGKILL')
  await vi.waitFor(() => expect(alive(first.pids)).toEqual([]), PATIENCE)

  const second = await start()
  expect((await fetch(new URL('/readyz', second.address))).status).toBe(200)
  expect(await query(dataDir, 'select number from kept')).toEqual([{ number: 7 }])
})

test('a worker, a server or a PostgreSQL that dies is started again', { timeout: LONG_MS }, async () => {
  const product = await start()
  for (const pid of product.pids) process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => expect(product.output()).toMatch(/worker ended \(SIGKILL\)/), PATIENCE)
  await vi.waitFor(async () => {
    const answer = await fetch(new URL('/readyz', product.address))
    expect(answer.status).toBe(200)
  }, PATIENCE)
  expect(await postgresPid(dataDir)).not.toBe(product.pids.at(-1))
  expect(await product.stop()).toBe(0)
})

test('a setting that cannot be right is refused by name', { timeout: LONG_MS }, async () => {
  const refused = runProduct(dataDir, { PORT: 'many' }, [])
  const [code] = await once(refused.process, 'exit')
  expect(code).not.toBe(0)
  expect(refused.output()).toContain('PORT')
})

test('a database that cannot be reached is said so in a line, and without a stack', {
  timeout: LONG_MS,
}, async () => {
  const closed = createServer().listen(0, '127.0.0.1')
  await once(closed, 'listening')
  const address = closed.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  closed.close()
  const DATABASE_URL = `postgres://ccr:hunter2@127.0.0.1:${port}/calls`
  const refused = runProduct(dataDir, { DATABASE_URL }, ['--no-demo'])
  const [code] = await once(refused.process, 'exit')
  expect(code).toBe(1)
  expect(refused.output()).toContain(`The database at 127.0.0.1:${port}/calls cannot be used`)
  expect(refused.output()).not.toMatch(/hunter2|\n {4}at /)
})

test('a server whose metrics port is taken ends, and with it the start', { timeout: LONG_MS }, async () => {
  const blocker = createServer().listen(0, '127.0.0.1')
  await once(blocker, 'listening')
  const address = blocker.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const refused = runProduct(dataDir, { METRICS_PORT: String(port) }, ['--no-demo'])
  const [code] = await once(refused.process, 'exit')
  blocker.close()
  expect(code).toBe(1)
  expect(refused.output()).toContain('ccr serve ended at its start')
})
