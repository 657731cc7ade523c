import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { DeliveryQuery } from '../../src/contract/webhooks.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { deliveryPage } from '../../src/webhooks/deliveryQueries.js'
import {
  type ClaimedDelivery,
  claimDeliveries,
  pruneDeliveries,
  queueDepth,
  recordAttempts,
  releaseDeliveries,
} from '../../src/webhooks/queue.js'
import { completed, createEndpoint, createOrganisation, createWorld, record } from './support.js'

const MANY = 100_000
const HALF = MANY / 2

let world: Awaited<ReturnType<typeof createWorld>>
let orgId: string
let busy: string
let paused: string

beforeAll(async () => {
  world = await createWorld()
  orgId = await createOrganisation(world)
  busy = await createEndpoint(world, orgId, { url: 'http://127.0.0.1:9' })
  paused = await createEndpoint(world, orgId, { url: 'http://127.0.0.1:9', events: ['alert.created'] })
  await world.admin.query("update webhook_endpoint set status = 'PAUSED' where id = $1", [paused])
  // Half wait for a retry in an hour; half have long been due at an endpoint that is paused.
  await world.admin.query(
    `insert into webhook_delivery (org_id, id, endpoint_id, event, body, scheduled_from, next_attempt_at, created_at)
     select $1, 'pending' || n, case when n <= $4 then $2 else $3 end, 'analysis.completed', '{}', now(),
       now() + case when n <= $4 then '1 hour' else '-1 hour' end::interval, now() - n * interval '1 second'
     from generate_series(1, $5::int) n`,
    [orgId, busy, paused, HALF, MANY],
  )
}, 120_000)
afterAll(() => world?.close())

afterEach(() => world.admin.query("delete from webhook_delivery where id not like 'pending%'"))

const BELIEVED_EMPTY =
  "update pg_class set reltuples = 0, relpages = 1 where relname like 'webhook_delivery%'"

it.each([
  ['as they were written, without statistics', 'select 1'],
  ['vacuumed, without statistics', 'vacuum webhook_delivery'],
  ['in a table that was empty when last looked at', BELIEVED_EMPTY],
  ['and with statistics', 'analyze webhook_delivery'],
])('of 100,000 pending deliveries, %s, only the three that are due are read', async (_what, before) => {
  await world.admin.query(before)
  for (let n = 0; n < 3; n++) await record(world, orgId, completed())
  // More than five times: from then on PostgreSQL may take a plan that knows no parameters.
  for (let n = 0; n < 7; n++) {
    const claimed = await readingLittle(() => claim(new Date()))
    expect(claimed).toHaveLength(3)
    await readingLittle(() => tryAgainNow(claimed))
  }
  const held = await claim(new Date())
  expect(held).toHaveLength(3)
  await readingLittle(() => releaseDeliveries(world.database.anonymous, 'test', held))
  expect(await claim(new Date())).toHaveLength(3)
})

it.each([
  [{}],
  [{ status: 'PENDING', event: 'analysis.completed' }],
  [{ after: `pending${HALF - 1000}` }],
  [{ status: 'FAILED' }],
  [{ from: new Date(Date.now() - 60_000).toISOString() }],
])('a page of the delivery log with %j reads little more than it shows', async (filters) => {
  await world.admin.query('analyze webhook_delivery')
  const query = { ...DeliveryQuery.parse({}), ...filters } as DeliveryQuery
  const read = await tuplesRead(() => withOrg(world.database, orgId, (tx) => deliveryPage(tx, busy, query)))
  expect(read).toBeLessThan(400)
})

it('the depth of the queue counts what active endpoints wait for', async () => {
  const depth = await queueDepth(world.database.anonymous, ['BUSINESS'], new Date())
  expect(depth).toEqual({ pending: HALF, due: 0, oldestDue: null })
})

it('what ended before the retention is forgotten with its attempts, in batches; what waits is kept', async () => {
  await world.admin.query(
    `update webhook_delivery set status = 'DELIVERED', next_attempt_at = null
     where endpoint_id = $1 and created_at < now() - interval '40000 seconds'`,
    [busy],
  )
  await world.admin.query(
    `insert into webhook_attempt (org_id, delivery_id, number, started_at, outcome, latency_ms, url, request_headers)
     select org_id, id, 1, now(), 'DELIVERED', 1, '', '{}' from webhook_delivery where status = 'DELIVERED'`,
  )
  const before = new Date(Date.now() - 30_000_000)
  let pruned = 0
  let batch: number
  do pruned += batch = await pruneDeliveries(world.database.anonymous, before, 4000)
  while (batch === 4000)
  expect(pruned).toBeGreaterThan(9900)
  const { rows } = await world.admin.query(
    "select (select count(*)::int from webhook_attempt) as attempts, (select count(*)::int from webhook_delivery where status = 'PENDING') as pending",
  )
  expect(rows).toEqual([{ attempts: 0, pending: MANY - pruned }])
})

function claim(at: Date) {
  return claimDeliveries(world.database.anonymous, {
    worker: 'test',
    plans: ['BUSINESS'],
    wanted: 500,
    windowSize: 32,
    failingWindowSize: 32,
    leaseMs: 60_000,
    at,
  })
}

function tryAgainNow(claimed: readonly ClaimedDelivery[]) {
  const at = new Date()
  const failed = {
    startedAt: at,
    outcome: 'FAILED' as const,
    statusCode: null,
    reason: 'timeout' as const,
    message: null,
    latencyMs: 1,
    address: null,
    url: '',
    requestHeaders: {},
    answer: null,
    nextAttemptAt: at,
  }
  const attempts = claimed.map(({ orgId, id }) => ({ ...failed, orgId, id }))
  return recordAttempts(world.database.anonymous, { worker: 'test', attempts, failingLimitMs: 60_000, at })
}

async function readingLittle<T>(work: () => Promise<T>): Promise<T> {
  let result: T | undefined
  const read = await tuplesRead(async () => {
    result = await work()
  })
  expect(read).toBeGreaterThanOrEqual(3)
  expect(read).toBeLessThan(200)
  return result as T
}

/** How many rows of the table were read, by whatever plan; those reached by their place are not counted. */
async function tuplesRead(work: () => Promise<unknown>): Promise<number> {
  const before = await tuples()
  await work()
  return (await tuples()) - before
}

async function tuples(): Promise<number> {
  // Sessions tell what they have read when they end or are asked to: those in the pool, and our own between two reads.
  const { pool } = world.database
  const clients = await Promise.all(Array.from({ length: 5 }, () => pool.connect()))
  for (const client of clients) await client.query('select pg_stat_force_next_flush()')
  for (const client of clients) client.release()
  await world.admin.query('select pg_stat_force_next_flush()')
  await world.admin.query('select pg_stat_clear_snapshot()')
  const { rows } = await world.admin.query(
    "select (seq_tup_read + idx_tup_fetch)::int as tuples from pg_stat_user_tables where relname = 'webhook_delivery'",
  )
  return rows[0].tuples
}
