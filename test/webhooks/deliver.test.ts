import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seal } from '../../src/platform/crypto/seal.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createSecretOpener } from '../../src/webhooks/openedSecrets.js'
import { queueDepth } from '../../src/webhooks/queue.js'
import { createSigningSecret } from '../../src/webhooks/signingSecret.js'
import {
  attempts,
  completed,
  createEndpoint,
  createOrganisation,
  createReceiver,
  createWorld,
  deliveries,
  localSender,
  record,
  recordEvent,
  sealingKey,
  startDeliveries,
  until,
} from './support.js'

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

describe('an event', () => {
  it('reaches the endpoint that subscribed to it, signed, and is written down', async () => {
    const receiver = await createReceiver()
    await createEndpoint(world, orgId, { url: `${receiver.url}/hook` })
    await record(world, orgId, completed(78.5))
    startDeliveries(world)
    await until('it is delivered', async () => (await deliveries(world))[0]?.status === 'DELIVERED')

    const [request] = receiver.received
    const body = JSON.parse(request?.body ?? '')
    expect(Object.keys(body)).toEqual(['id', 'event', 'created_at', 'data'])
    expect(body).toMatchObject({ event: 'analysis.completed', data: { overall_score: 78.5 } })
    expect(request?.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'CallCenterRate-Webhook/1.0',
      'x-ccr-event': 'analysis.completed',
      'x-ccr-delivery-id': body.id,
      'webhook-id': body.id,
    })
    expect(request?.headers['x-ccr-signature']).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/)
    expect(await attempts(world)).toMatchObject([
      {
        number: 1,
        outcome: 'DELIVERED',
        status_code: 200,
        address: '127.0.0.1',
        url: `${receiver.url}/hook`,
        answer: 'ok',
      },
    ])
    const [written] = await attempts(world)
    expect(named(Object.entries(written.request_headers).flat())).toEqual(named(request?.rawHeaders ?? []))
  })

  it('goes to nobody who has not subscribed, watches another project, is paused or has left the plan', async () => {
    const other = await createOrganisation(world)
    const left = await createOrganisation(world, 'PRO')
    const url = 'http://127.0.0.1:9'
    await createEndpoint(world, orgId, { url, events: ['alert.created'] })
    await createEndpoint(world, left, { url })
    await createEndpoint(world, other, { url })
    const paused = await createEndpoint(world, orgId, { url })
    await world.admin.query("update webhook_endpoint set status = 'PAUSED' where id = $1", [paused])
    await record(world, orgId, completed())
    await record(world, left, completed())
    expect(await deliveries(world)).toEqual([])
  })

  it('waits while its organisation is on a plan without webhooks, and goes out when it is back', async () => {
    const receiver = await createReceiver()
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    const toPlan = (plan: string) =>
      world.admin.query('update subscription set plan = $2 where org_id = $1', [orgId, plan])
    await toPlan('PRO')
    startDeliveries(world)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await attempts(world)).toEqual([])
    expect(await queueDepth(world.database.anonymous, ['BUSINESS'], new Date())).toMatchObject({ pending: 0 })
    await toPlan('BUSINESS')
    await until('it has arrived', () => receiver.received.length === 1)
  })

  it('leaves no delivery behind when what it tells of is rolled back', async () => {
    await createEndpoint(world, orgId, { url: 'http://127.0.0.1:9' })
    const change = withOrg(world.database, orgId, async (tx) => {
      await recordEvent(tx, completed())
      throw new Error('something else went wrong')
    })
    await expect(change).rejects.toThrow('something else')
    expect(await deliveries(world)).toEqual([])
  })
})

describe('the schedule', () => {
  it('is followed over its whole 24 hours, with the same bytes and a fresh signature each time', async () => {
    const receiver = await createReceiver((_request, response) => response.writeHead(503).end())
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    const [{ scheduled_from: event }] = (
      await world.admin.query('select scheduled_from from webhook_delivery')
    ).rows
    let now = event.getTime()
    const running = startDeliveries(world, { clock: () => new Date(now) })
    for (const [made, offset] of [0, 60, 300, 1800, 7200, 21_600, 86_400].entries()) {
      if (made > 0) {
        // A millisecond too early: nothing may happen.
        now = event.getTime() + offset * 1000 - 1
        running.wake()
        await new Promise((resolve) => setTimeout(resolve, 60))
        expect(await attempts(world)).toHaveLength(made)
      }
      now = event.getTime() + offset * 1000
      await until(`attempt ${made + 1}`, async () => (await attempts(world)).length === made + 1)
    }
    expect(await deliveries(world)).toMatchObject([
      { status: 'FAILED', attempts_made: 7, next_attempt_at: null },
    ])
    expect(new Set(receiver.received.map((request) => request.body)).size).toBe(1)
    const stamps = receiver.received.map((request) => Number(request.headers['webhook-timestamp']))
    const first = Math.floor(event.getTime() / 1000)
    expect(stamps.map((stamp) => stamp - first)).toEqual([0, 60, 300, 1800, 7200, 21_600, 86_400])
    expect(new Set(receiver.received.map((request) => request.headers['x-ccr-signature'])).size).toBe(7)
  })

  it('runs for real when configured shorter', async () => {
    const receiver = await createReceiver((_request, response) => response.writeHead(500).end())
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    startDeliveries(world, { offsetsSeconds: [0, 0.2, 0.5, 1], random: Math.random })
    await until('it has failed', async () => (await deliveries(world))[0]?.status === 'FAILED')
    const made = await attempts(world)
    const [{ scheduled_from: event }] = (
      await world.admin.query('select scheduled_from from webhook_delivery')
    ).rows
    expect(made).toHaveLength(4)
    for (const [n, offset] of [0, 0.2, 0.5, 1].entries())
      expect(made[n].started_at - event).toBeGreaterThanOrEqual(offset * 1000)
  })

  it('ends at the first success', async () => {
    let asked = 0
    const receiver = await createReceiver((_request, response) =>
      response.writeHead(++asked < 3 ? 500 : 200).end(),
    )
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    startDeliveries(world, { offsetsSeconds: [0, 0.1, 0.2, 0.3] })
    await until('it is delivered', async () => (await deliveries(world))[0]?.status === 'DELIVERED')
    expect((await attempts(world)).map((attempt) => attempt.status_code)).toEqual([500, 500, 200])
  })
})

describe('an endpoint that hangs', () => {
  it('delays none of 20 that answer, and never has more requests open than its limit', async () => {
    let open = 0
    let most = 0
    const hanging = await createReceiver(() => {
      most = Math.max(most, ++open)
    })
    const answering = await createReceiver()
    const slow = await createOrganisation(world)
    await createEndpoint(world, slow, { url: hanging.url })
    for (let n = 0; n < 300; n++) await record(world, slow, completed())
    for (let n = 0; n < 20; n++) await createEndpoint(world, orgId, { url: `${answering.url}/${n}` })
    for (let n = 0; n < 5; n++) await record(world, orgId, completed())

    startDeliveries(world, {
      sender: localSender(30_000),
      with: { window: 4, maxHeld: 8, graceMs: 0 },
    })
    await until('the 20 have all of theirs', () => answering.received.length === 100)
    expect(hanging.received.length).toBeLessThanOrEqual(4)
    expect(most).toBeLessThanOrEqual(4)
    for (let n = 0; n < 20; n++)
      expect(answering.received.filter((request) => request.path === `/${n}`)).toHaveLength(5)
  })

  it('keeps to its limit over several workers', async () => {
    const hanging = await createReceiver(() => {})
    await createEndpoint(world, orgId, { url: hanging.url })
    for (let n = 0; n < 40; n++) await record(world, orgId, completed())
    const options = { sender: localSender(30_000), with: { window: 4, graceMs: 0 } }
    const workers = [startDeliveries(world, options)]
    await until('its window is full', () => hanging.received.length === 4)
    workers.push(startDeliveries(world, options), startDeliveries(world, options))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(hanging.received.length).toBe(4)
  })
})

describe('an endpoint', () => {
  it('that says 410 is reported at once', async () => {
    const gone = await createReceiver((_request, response) => response.writeHead(410).end())
    const id = await createEndpoint(world, orgId, { url: gone.url })
    await record(world, orgId, completed())
    const hopeless: unknown[] = []
    startDeliveries(world, { onHopeless: (endpoint) => hopeless.push(endpoint) })
    await until('it is reported', () => hopeless.length > 0)
    expect(hopeless).toEqual([{ orgId, endpointId: id, because: 'GONE' }])
  })

  it('is reported once it has failed every delivery for 5 days, counted from the last success', async () => {
    const day = 86_400_000
    // Ahead of the real clock, which the events are written by.
    const start = Date.now() + 600_000
    let now = start
    let status = 500
    const receiver = await createReceiver((_request, response) => response.writeHead(status).end())
    const id = await createEndpoint(world, orgId, { url: receiver.url })
    const hopeless: unknown[] = []
    startDeliveries(world, {
      clock: () => new Date(now),
      onHopeless: (endpoint) => hopeless.push(endpoint),
      offsetsSeconds: [0],
    })
    const attemptOn = async (dayNumber: number, answer: number) => {
      status = answer
      now = start + dayNumber * day
      const before = (await attempts(world)).length
      await record(world, orgId, completed())
      await until('an attempt', async () => (await attempts(world)).length === before + 1)
    }
    await attemptOn(0, 500)
    await attemptOn(4, 200)
    await attemptOn(6, 500)
    await attemptOn(10.9, 500)
    expect(hopeless).toEqual([])
    await attemptOn(11, 500)
    await until('it is reported', () => hopeless.length > 0)
    expect(hopeless).toEqual([{ orgId, endpointId: id, because: 'FAILING' }])
  })

  it('whose secret cannot be opened fails with the reason, and nothing is sent unsigned', async () => {
    const receiver = await createReceiver()
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    startDeliveries(world, { openSecret: createSecretOpener(Buffer.alloc(32)) })
    await until('an attempt', async () => (await attempts(world)).length === 1)
    expect(await attempts(world)).toMatchObject([{ outcome: 'FAILED', reason: 'secret_unreadable' }])
    expect(receiver.received).toEqual([])
  })

  it('whose old secret cannot be opened signs with the new one as soon as it is rotated', async () => {
    const receiver = await createReceiver()
    const id = await createEndpoint(world, orgId, { url: receiver.url, sealingKey: Buffer.alloc(32) })
    const fresh = createSigningSecret()
    await world.admin.query('update webhook_endpoint set new_secret = $1, secret_staged_at = now()', [
      seal(sealingKey, fresh, id),
    ])
    await record(world, orgId, completed())
    startDeliveries(world)
    await until('it is delivered', async () => (await deliveries(world))[0]?.status === 'DELIVERED')
    const [request] = receiver.received
    expect(request?.headers['x-ccr-signature']).toMatch(/^t=\d{10},v1=[0-9a-f]{64}$/)
    expect(() =>
      new Webhook(fresh).verify(request?.body ?? '', request?.headers as Record<string, string>),
    ).not.toThrow()
  })

  it('deleted while its delivery is under way leaves nothing behind and stops nothing', async () => {
    const receiver = await createReceiver(async (_request, response) => {
      await world.admin.query('delete from webhook_endpoint where url like $1', ['%/doomed'])
      response.end()
    })
    await createEndpoint(world, orgId, { url: `${receiver.url}/doomed` })
    await record(world, orgId, completed())
    const running = startDeliveries(world)
    await until('it was sent', () => receiver.received.length === 1)
    await until('it was let go', () => running.inFlight() === 0)
    expect(await deliveries(world)).toEqual([])
  })
})

describe('a worker', () => {
  it('that stops hands back what it has not finished, at once for another to take', async () => {
    const hanging = await createReceiver(() => {})
    await createEndpoint(world, orgId, { url: hanging.url })
    await record(world, orgId, completed())
    const running = startDeliveries(world, { sender: localSender(30_000), with: { graceMs: 50 } })
    await until('it is under way', () => hanging.received.length === 1)
    await running.stop()
    expect(await deliveries(world)).toMatchObject([{ status: 'PENDING', leased_by: null, attempt_count: 0 }])
  })

  it('that stops hands back what a claim under way brings it', async () => {
    await createEndpoint(world, orgId, { url: 'http://127.0.0.1:9' })
    await record(world, orgId, completed())
    const claims = async () => {
      const { rows } = await world.database.pool.query(
        "select from pg_stat_activity where state = 'active' and query like '%claim_webhook_deliveries(%' and pid <> pg_backend_pid()",
      )
      return rows.length
    }
    await world.admin.query('begin; lock table webhook_delivery')
    const running = startDeliveries(world)
    await until('a claim is under way', async () => (await claims()) === 1)
    const stopped = running.stop()
    await world.admin.query('commit')
    await stopped
    await until('the claim is through', async () => (await claims()) === 0)
    expect(await deliveries(world)).toMatchObject([{ status: 'PENDING', leased_by: null, attempt_count: 0 }])
  })

  it('that stops finishes and writes down what answers in time', async () => {
    const receiver = await createReceiver((_request, response) => setTimeout(() => response.end(), 100))
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    const running = startDeliveries(world)
    await until('it is under way', () => receiver.received.length === 1)
    await running.stop()
    expect(await deliveries(world)).toMatchObject([{ status: 'DELIVERED' }])
  })

  it('that died leaves its deliveries free when their lease has run out', async () => {
    const receiver = await createReceiver()
    await createEndpoint(world, orgId, { url: receiver.url })
    await record(world, orgId, completed())
    const lease = "update webhook_delivery set leased_by = 'dead', leased_until = now() + interval '1 minute'"
    await world.admin.query(lease)
    let now = Date.now()
    startDeliveries(world, { clock: () => new Date(now) })
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(receiver.received).toHaveLength(0)
    now += 61_000
    await until('another took it', () => receiver.received.length === 1)
  })
})

/** Header names do not differ by case; their values and their order do. */
function named(headers: unknown[]): unknown[] {
  return headers.map((text, n) => (n % 2 === 0 ? String(text).toLowerCase() : text))
}
