import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, it, onTestFinished } from 'vitest'
import { DEFAULT_PLANS } from '../../src/billing/plans.js'
import { createId } from '../../src/platform/id.js'
import { SERVER_EVENTS } from '../../src/platform/serverEvents/tellOrganisation.js'
import { TELL_OWNERS } from '../../src/webhooks/disableEndpoint.js'
import { startWebhooks, webhookSealingKey } from '../../src/webhooks/startWebhooks.js'
import {
  completed,
  createEndpoint,
  createOrganisation,
  createReceiver,
  createWorld,
  deliveries,
  log,
  record,
  until,
} from './support.js'

const secret = 'a secret of at least thirty-two characters'
const sealingKey = webhookSealingKey(secret)

let world: Awaited<ReturnType<typeof createWorld>>
let orgId: string

beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.close())
beforeEach(async () => {
  await world.admin.query('truncate webhook_endpoint cascade')
  orgId = await createOrganisation(world)
})

it('an endpoint that answers 410 is disabled at once, its owners are told, and nothing more is sent', async () => {
  const gone = await createReceiver((_request, response) => response.writeHead(410).end())
  const id = await createEndpoint(world, orgId, { url: gone.url, sealingKey })
  const owners = [await addOwner('Olga'), await addOwner('Otto')]
  const heard = await listening()
  startWorker()
  await record(world, orgId, completed())
  await until('it is disabled', async () => (await endpoint(id)).status === 'DISABLED')
  expect((await endpoint(id)).disabled_because).toBe('GONE')
  expect(await mailJobs()).toEqual(owners.map((to) => ({ orgId, endpointId: id, to })))
  await until('open pages hear of it', () => heard.some(({ type }) => type === 'endpoint.disabled'))
  expect(heard).toContainEqual({ type: 'endpoint.disabled', id })

  await record(world, orgId, completed())
  expect(await deliveries(world)).toHaveLength(1)
  await world.admin.query('update webhook_delivery set next_attempt_at = now()')
  await new Promise((resolve) => setTimeout(resolve, 1200))
  expect(gone.received).toHaveLength(1)
})

it('one that has failed every delivery for 5 days is disabled at the next failure', async () => {
  const broken = await createReceiver((_request, response) => response.writeHead(500).end())
  const [id, better] = [
    await createEndpoint(world, orgId, { url: broken.url, sealingKey }),
    await createEndpoint(world, orgId, { url: broken.url, sealingKey }),
  ]
  await failingSince(id, 5)
  await failingSince(better, 4.9)
  startWorker()
  await record(world, orgId, completed())
  await until('it is disabled', async () => (await endpoint(id)).status === 'DISABLED')
  expect((await endpoint(id)).disabled_because).toBe('FAILING')
  await until('both were tried', async () =>
    (await deliveries(world)).every(({ attempt_count }) => attempt_count === 1),
  )
  expect((await endpoint(better)).status).toBe('ACTIVE')
})

function startWorker(): void {
  const worker = startWebhooks({
    database: world.database,
    databaseUrl: world.test.workerUrl,
    secret,
    settings: { allowPrivate: true, retryOffsetsSeconds: [0, 60] },
    plans: DEFAULT_PLANS,
    log,
  })
  onTestFinished(() => worker.stop())
}

async function endpoint(id: string) {
  const { rows } = await world.admin.query(
    'select status, disabled_because from webhook_endpoint where id = $1',
    [id],
  )
  return rows[0]
}

/** Gives their address. */
async function addOwner(name: string): Promise<string> {
  const [id, email] = [createId(), `${name.toLowerCase()}.${orgId}@example.test`]
  await world.admin.query('insert into "user" (id, name, email) values ($1, $2, $3)', [id, name, email])
  await world.admin.query("insert into member (org_id, id, user_id, role) values ($1, $2, $2, 'owner')", [
    orgId,
    id,
  ])
  return email
}

async function failingSince(id: string, daysAgo: number): Promise<void> {
  await world.admin.query(
    "update webhook_endpoint set failing_since = now() - $2 * interval '1 day' where id = $1",
    [id, daysAgo],
  )
}

async function mailJobs(): Promise<unknown[]> {
  const { rows } = await world.admin.query(
    `select payload from graphile_worker._private_jobs j
     join graphile_worker._private_tasks t on t.id = j.task_id
     where t.identifier = $1 and payload ->> 'orgId' = $2
     order by payload ->> 'to'`,
    [TELL_OWNERS, orgId],
  )
  return rows.map(({ payload }) => payload)
}

/** What open pages are told from now on. */
async function listening(): Promise<{ type: string }[]> {
  const heard: { type: string }[] = []
  const client = new pg.Client({ connectionString: world.test.appUrl })
  await client.connect()
  onTestFinished(() => client.end())
  client.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '').event))
  await client.query(`listen ${SERVER_EVENTS}`)
  return heard
}
