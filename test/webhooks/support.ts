import { randomBytes } from 'node:crypto'
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import pg from 'pg'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { DEFAULT_PLANS } from '../../src/billing/plans.js'
import type { DomainEvent } from '../../src/contract/events.js'
import { seal } from '../../src/platform/crypto/seal.js'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createRecordEvent } from '../../src/platform/events.js'
import { createId } from '../../src/platform/id.js'
import { fanOut } from '../../src/webhooks/fanOut.js'
import { createSecretOpener } from '../../src/webhooks/openedSecrets.js'
import { RETRY_OFFSETS_SECONDS } from '../../src/webhooks/retrySchedule.js'
import { DEFAULT_LIMITS, type DeliveryLimits, runDeliveries } from '../../src/webhooks/runDeliveries.js'
import { createSender, type Sender } from '../../src/webhooks/send.js'
import { createSigningSecret } from '../../src/webhooks/signingSecret.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

export const log = pino({ level: 'silent' })
export const sealingKey = randomBytes(32)
export const recordEvent = createRecordEvent([fanOut(DEFAULT_PLANS)])

export interface World {
  database: Database
  /** As the superuser, past row-level security. */
  admin: pg.Client
}

/** An empty database of the test's own. */
export async function createWorld(): Promise<World & { test: TestDatabase; close(): Promise<void> }> {
  const test = await createTestDatabase()
  const database = openDatabase({
    url: test.workerUrl,
    maxConnections: 5,
    applicationName: 'test',
    onIdleError: () => {},
  })
  const admin = new pg.Client({ connectionString: test.adminUrl })
  admin.on('error', () => {})
  await admin.connect()
  return {
    test,
    database,
    admin,
    async close() {
      await database.close()
      await admin.end()
      await test.drop()
    },
  }
}

export async function createOrganisation({ admin }: World, plan = 'BUSINESS'): Promise<string> {
  const orgId = createId()
  await admin.query('insert into organisation (id, name, slug) values ($1, $1, $1)', [orgId])
  await admin.query('insert into subscription (org_id, plan) values ($1, $2)', [orgId, plan])
  return orgId
}

export async function createEndpoint(
  { database }: World,
  orgId: string,
  endpoint: { url: string; events?: string[]; projectId?: string; sealingKey?: Buffer },
): Promise<string> {
  const id = createId()
  const { url, events = ['analysis.completed'], projectId = null } = endpoint
  const secret = seal(endpoint.sealingKey ?? sealingKey, createSigningSecret(), id)
  await withOrg(database, orgId, (tx) =>
    tx.insertInto('webhookEndpoint').values({ orgId, id, url, events, projectId, secret }).execute(),
  )
  return id
}

export async function record({ database }: World, orgId: string, event: DomainEvent): Promise<void> {
  await withOrg(database, orgId, (tx) => recordEvent(tx, event))
}

export function completed(score = 78.5): DomainEvent {
  return {
    type: 'analysis.completed',
    data: {
      analysis_id: createId(),
      audio_file_id: createId(),
      project_id: createId(),
      overall_score: score,
    },
  }
}

export interface Received {
  path: string
  headers: IncomingHttpHeaders
  rawHeaders: string[]
  body: string
}

/** A customer's server. Without `answer` it says 200. */
export async function createReceiver(answer: (request: Received, response: ServerResponse) => void = ok) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      const one = {
        path: request.url ?? '',
        headers: request.headers,
        rawHeaders: request.rawHeaders,
        body: Buffer.concat(chunks).toString(),
      }
      received.push(one)
      answer(one, response)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, received }
}

function ok(_request: Received, response: ServerResponse): void {
  response.end('ok')
}

export function localSender(timeoutMs?: number): Sender {
  const sender = createSender({
    resolve: async () => ({ kind: 'unknown', code: 'ENOTFOUND' }),
    allowPrivate: true,
    ...(timeoutMs !== undefined && { timeoutMs }),
  })
  onTestFinished(() => sender.close())
  return sender
}

/** The delivery engine in this process. */
export function startDeliveries(
  world: World,
  options: Partial<Parameters<typeof runDeliveries>[0]> & { with?: Partial<DeliveryLimits> } = {},
) {
  const running = runDeliveries({
    database: world.database,
    plans: ['BUSINESS'],
    openSecret: createSecretOpener(sealingKey),
    log,
    offsetsSeconds: RETRY_OFFSETS_SECONDS,
    clock: () => new Date(),
    random: () => 0,
    sender: options.sender ?? localSender(),
    ...options,
    limits: { ...DEFAULT_LIMITS, pollMs: 20, ...options.with },
  })
  onTestFinished(() => running.stop())
  return running
}

export async function deliveries({ admin }: World) {
  const { rows } = await admin.query(
    'select id, endpoint_id, event, status, attempts_made, attempt_count, next_attempt_at, leased_by from webhook_delivery order by id',
  )
  return rows
}

export async function attempts({ admin }: World) {
  const { rows } = await admin.query('select * from webhook_attempt order by started_at, number')
  return rows
}

/** Polls: for what happens in another process or at the other end of a socket. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  timeoutMs = 40_000,
): Promise<void> {
  const end = Date.now() + timeoutMs
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`never happened: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
