import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase } from '../../src/platform/db/database.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { urlOfRole } from '../../src/platform/db/roles.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'
import { webhookSealingKey } from '../../src/webhooks/startWebhooks.js'
import {
  completed,
  createEndpoint,
  createOrganisation,
  createReceiver,
  createWorld,
  log,
  type Received,
  recordEvent,
  until,
  type World,
} from './support.js'

const ENDPOINTS = 10
const EVENTS = 200
const DELIVERIES = ENDPOINTS * EVENTS
const KILLS = 5
const LEASE_MS = 2000

it('a worker killed at random points under 2,000 deliveries loses none, and duplicates keep their id', async () => {
  const world = await createWorld()
  onTestFinished(() => world.close())
  const receiver = await slowReceiver()
  await fill(world, receiver.url, world.test.secret)
  for (let kill = 1; kill <= KILLS; kill++) {
    const worker = startWorker(world.test.workerUrl, world.test.secret)
    const enough = receiver.received.length + randomInt(1, DELIVERIES / KILLS)
    await until(`${enough} requests`, () => receiver.received.length >= enough)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  }
  startWorker(world.test.workerUrl, world.test.secret)
  await untilAllAreDelivered(world, receiver.received)
}, 120_000)

it('PostgreSQL restarted and killed in the middle of 2,000 deliveries loses none either', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'ccr-webhooks-'))
  await chmod(dataDir, 0o755)
  let server = await startEmbeddedPostgres({ dataDir })
  onTestFinished(async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  })
  const secret = 'a secret of at least thirty-two characters'
  await migrate({ adminUrl: server.url, secret, migrationsDir: 'migrations', log })
  const world = await connect(server.url, secret)
  const receiver = await slowReceiver()
  await fill(world, receiver.url, secret)

  startWorker(urlOfRole(server.url, 'worker', secret), secret)
  for (const end of ['stop', 'kill'] as const) {
    const enough = receiver.received.length + randomInt(100, DELIVERIES / 4)
    await until(`${enough} requests`, () => receiver.received.length >= enough)
    expect(receiver.received.length, 'the test came too late').toBeLessThan(DELIVERIES)
    if (end === 'kill') process.kill(server.pid, 'SIGKILL')
    await server.stop()
    server = await startEmbeddedPostgres({ dataDir, preferredPort: server.port })
  }
  await untilAllAreDelivered(await connect(server.url, secret), receiver.received)
}, 180_000)

function slowReceiver() {
  return createReceiver((_request, response) => setTimeout(() => response.end('ok'), randomInt(20, 100)))
}

async function fill(world: World, url: string, secret: string): Promise<void> {
  const orgId = await createOrganisation(world)
  const sealingKey = webhookSealingKey(secret)
  for (let n = 0; n < ENDPOINTS; n++) await createEndpoint(world, orgId, { url: `${url}/${n}`, sealingKey })
  await withOrg(world.database, orgId, async (tx) => {
    for (let n = 0; n < EVENTS; n++) await recordEvent(tx, completed())
  })
}

function startWorker(databaseUrl: string, secret: string): ChildProcess {
  const args = JSON.stringify({ databaseUrl, secret, leaseMs: LEASE_MS })
  const worker = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', 'test/webhooks/workerProcess.ts', args],
    { stdio: ['ignore', 'inherit', 'inherit'] },
  )
  onTestFinished(async () => {
    if (worker.exitCode !== null || worker.signalCode !== null) return
    worker.kill('SIGKILL')
    await once(worker, 'exit')
  })
  return worker
}

async function connect(adminUrl: string, secret: string): Promise<World> {
  const admin = new pg.Client({ connectionString: adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  const database = openDatabase({
    url: urlOfRole(adminUrl, 'app', secret),
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
  onTestFinished(async () => {
    await database.close()
    await admin.end().catch(() => {})
  })
  return { database, admin }
}

async function untilAllAreDelivered(world: World, received: readonly Received[]): Promise<void> {
  const count = async () =>
    (await world.admin.query("select count(*)::int from webhook_delivery where status = 'DELIVERED'")).rows[0]
      .count
  await until('all are delivered', async () => (await count()) === DELIVERIES, 90_000)

  const bodies = new Map<string, string>()
  for (const { headers, body } of received) {
    const id = String(headers['x-ccr-delivery-id'])
    expect(JSON.parse(body).id).toBe(id)
    expect(bodies.get(id) ?? body).toBe(body)
    bodies.set(id, body)
  }
  const { rows } = await world.admin.query('select id from webhook_delivery')
  expect([...bodies.keys()].sort()).toEqual(rows.map((row) => row.id).sort())
}
