// Deliveries per second, durable, end to end, one worker, against the same HTTP client with no database at all, and
// against the connections below it alone, without the guard, the deadline and the reading of the answer.
// Usage: npm run bench:webhooks [-- deliveries]

import { pino } from 'pino'
import { Pool } from 'undici'
import { DEFAULT_PLANS } from '../src/billing/plans.js'
import { attemptHeaders } from '../src/webhooks/attemptHeaders.js'
import { exchange } from '../src/webhooks/exchange.js'
import { signingKeys } from '../src/webhooks/openedSecrets.js'
import { claimDeliveries } from '../src/webhooks/queue.js'
import { RETRY_OFFSETS_SECONDS } from '../src/webhooks/retrySchedule.js'
import { DEFAULT_LIMITS } from '../src/webhooks/runDeliveries.js'
import { ATTEMPT_TIMEOUT_MS, createSender } from '../src/webhooks/send.js'
import { createSigningSecret } from '../src/webhooks/signingSecret.js'
import { startWebhooks, webhookGuard } from '../src/webhooks/startWebhooks.js'
import { createEndpoints, createOrganisation, recordEvents } from './webhooks/backlog.js'
import { scratchDatabase } from './webhooks/scratchDatabase.js'
import { startSink } from './webhooks/startSink.js'

const ENDPOINTS = 20
const ROUNDS = 5
// As many requests open at a time as the worker has.
const CONCURRENCY = ENDPOINTS * DEFAULT_LIMITS.openPerEndpoint
const PENDING = 100_000
const deliveries = Number(process.argv[2] ?? 10_000)

const scratch = await scratchDatabase()
const sink = await startSink()
try {
  const orgId = await createOrganisation(scratch)
  await createEndpoints(
    scratch,
    orgId,
    Array.from({ length: ENDPOINTS }, (_, n) => `${sink.url}/${n}`),
  )
  await sameClient(deliveries / 5)
  const ofClient: number[] = []
  const ofConnections: number[] = []
  for (let round = 1; round <= ROUNDS; round++) {
    const client = await sameClient(deliveries)
    const connections = await bareConnections(deliveries)
    await recordEvents(scratch, orgId, deliveries / ENDPOINTS)
    const durable = await drained()
    ofClient.push(durable / client)
    ofConnections.push(durable / connections)
    console.log(
      `round ${round}: durable end to end ${perSecond(durable)}, the same client ${perSecond(client)}, bare connections ${perSecond(connections)}`,
    )
  }
  console.log(
    `median: ${median(ofClient).toFixed(2)} of the same client (goal: 0.40), ${median(ofConnections).toFixed(2)} of bare connections`,
  )

  const few = await pickMs()
  await makePending(orgId)
  const many = await pickMs()
  console.log(
    `picking due deliveries: ${few.toFixed(1)} ms, with ${PENDING.toLocaleString('en')} more pending ${many.toFixed(1)} ms`,
  )
} finally {
  sink.stop()
  await scratch.drop()
}

/** The ceiling: bodies signed beforehand, nothing read from a database, nothing written down. */
async function sameClient(count: number): Promise<number> {
  const sender = createSender({ ...webhookGuard({ allowPrivate: true }), ca: sink.ca })
  const rate = await perSecondOf(count, async (request) => {
    const { outcome } = await sender.send({ ...request, url: sink.url })
    if (outcome.kind !== 'delivered') throw new Error(`the sink: ${outcome.message}`)
  })
  await sender.close()
  return rate
}

async function bareConnections(count: number): Promise<number> {
  const pool = new Pool(sink.url, { pipelining: 1, connect: { ca: sink.ca } })
  const rate = await perSecondOf(count, async (request) => {
    const result = await exchange(pool, { ...request, path: '/' }, ATTEMPT_TIMEOUT_MS)
    if (result.kind !== 'answered' || result.status !== 200) throw new Error(`the sink: ${result.kind}`)
  })
  await pool.close()
  return rate
}

async function perSecondOf(
  count: number,
  post: (request: { headers: Record<string, string>; body: string }) => Promise<void>,
): Promise<number> {
  const id = 'c'.repeat(25)
  const event = 'analysis.completed'
  const body = JSON.stringify({ id, event, data: { overall_score: 78.5 } })
  const keys = [signingKeys(createSigningSecret())]
  const headers = attemptHeaders({ id, event, url: sink.url, keys, body, at: new Date() })
  let left = count
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: CONCURRENCY }, async () => {
      while (left-- > 0) await post({ headers, body })
    }),
  )
  return (count * 1000) / (performance.now() - startedAt)
}

/** From the start of a worker until the database says of every delivery that it was delivered. */
async function drained(): Promise<number> {
  const before = await sink.received()
  const startedAt = performance.now()
  const worker = startWebhooks({
    database: scratch.database,
    databaseUrl: scratch.workerUrl,
    secret: scratch.secret,
    settings: { allowPrivate: true, retryOffsetsSeconds: RETRY_OFFSETS_SECONDS },
    plans: DEFAULT_PLANS,
    ca: sink.ca,
    log: pino({ level: 'error' }),
  })
  while ((await sink.received()) - before < deliveries) await pause(50)
  while ((await pending()) > 0) await pause(5)
  const seconds = (performance.now() - startedAt) / 1000
  await worker.stop()
  const { rows } = await scratch.admin.query(
    "select count(*)::int as count from webhook_delivery where status <> 'DELIVERED'",
  )
  if (rows[0].count > 0) throw new Error(`${rows[0].count} deliveries were not delivered`)
  return deliveries / seconds
}

async function pending(): Promise<number> {
  const { rows } = await scratch.admin.query(
    "select count(*)::int as count from webhook_delivery where status = 'PENDING'",
  )
  return rows[0].count
}

/** Half of them wait for a retry in an hour, half belong to an endpoint that is paused. */
async function makePending(orgId: string): Promise<void> {
  await scratch.admin.query(
    `insert into webhook_endpoint (org_id, id, url, events, secret, status)
     values ($1, 'paused', 'https://example.com', '{analysis.completed}', '', 'PAUSED')`,
    [orgId],
  )
  await scratch.admin.query(
    `insert into webhook_delivery (org_id, id, endpoint_id, event, body, scheduled_from, next_attempt_at)
     select $1, 'pending' || n, case when n % 2 = 0 then 'paused' else (select min(id) from webhook_endpoint) end,
       'analysis.completed', '{}', now(), now() + case when n % 2 = 0 then '0' else '1 hour' end::interval
     from generate_series(1, $2::int) n`,
    [orgId, PENDING],
  )
  await scratch.admin.query('analyze webhook_delivery')
}

/** Median time of a claim that finds twenty due deliveries among what is pending. */
async function pickMs(): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < 20; n++) {
    const { rows } = await scratch.admin.query(
      "select org_id from webhook_endpoint where status = 'ACTIVE' limit 1",
    )
    await recordEvents(scratch, rows[0].org_id, 1)
    const startedAt = performance.now()
    const claimed = await claimDeliveries(scratch.database.anonymous, {
      worker: 'bench',
      plans: ['BUSINESS'],
      wanted: 100,
      windowSize: 16,
      failingWindowSize: 2,
      leaseMs: 1000,
      at: new Date(),
    })
    times.push(performance.now() - startedAt)
    if (claimed.length !== ENDPOINTS) throw new Error(`${claimed.length} claimed`)
    await scratch.admin.query("delete from webhook_delivery where leased_by = 'bench'")
  }
  return median(times)
}

function median(numbers: number[]): number {
  return numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

function perSecond(rate: number): string {
  return `${Math.round(rate)}/s`
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
