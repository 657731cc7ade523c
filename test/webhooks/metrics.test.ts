import { Registry } from 'prom-client'
import { expect, it, onTestFinished } from 'vitest'
import { DEFAULT_PLANS } from '../../src/billing/plans.js'
import { serveMetrics } from '../../src/platform/metrics/serveMetrics.js'
import { deliveryMetrics } from '../../src/webhooks/deliveryMetrics.js'
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

it('a worker tells Prometheus of its attempts and of the queue, on a port of its own', async () => {
  const world = await createWorld()
  onTestFinished(() => world.close())
  const orgId = await createOrganisation(world)
  const secret = 'a secret of at least thirty-two characters'
  const sealingKey = webhookSealingKey(secret)
  const good = await createReceiver()
  const bad = await createReceiver((_request, response) => response.writeHead(500).end())
  await createEndpoint(world, orgId, { url: good.url, sealingKey })
  await createEndpoint(world, orgId, { url: bad.url, sealingKey })
  // Blocked; should the guard ever fail, its packets still stay on this machine.
  await createEndpoint(world, orgId, { url: 'https://0.0.0.0:9/', sealingKey })
  await record(world, orgId, completed())

  const registry = new Registry()
  const worker = startWebhooks({
    database: world.database,
    databaseUrl: world.test.workerUrl,
    secret,
    settings: { allowPrivate: true, retryOffsetsSeconds: [0, 60] },
    plans: DEFAULT_PLANS,
    registry,
    log,
  })
  onTestFinished(() => worker.stop())
  await until('three attempts', async () =>
    (await deliveries(world)).every((delivery) => delivery.attempt_count === 1),
  )

  const served = await serveMetrics({ registries: [registry], port: 0, host: '127.0.0.1', log })
  onTestFinished(() => served.close())
  const answer = await fetch(`http://127.0.0.1:${served.port}/metrics`)
  expect(answer.headers.get('content-type')).toContain('text/plain')
  const text = await answer.text()
  for (const line of [
    'ccr_webhook_attempts_total{result="delivered"} 1',
    'ccr_webhook_attempts_total{result="refused"} 1',
    'ccr_webhook_attempts_total{result="blocked_address"} 1',
    'ccr_webhook_attempt_seconds_count{result="delivered"} 1',
    'ccr_webhook_deliveries_pending 2',
    'ccr_webhook_deliveries_due 0',
    'ccr_webhook_oldest_due_seconds 0',
  ])
    expect(text).toContain(line)
  expect((await fetch(`http://127.0.0.1:${served.port}/`)).status).toBe(404)
})

it('each look at the metrics tells of the queue as it is now, not as it was at the look before', async () => {
  const now = Date.parse('2026-05-11T12:00:00Z')
  const registry = new Registry()
  let depth = { pending: 7, due: 3, oldestDue: new Date(now - 90_000) as Date | null }
  let asked = 0
  deliveryMetrics(registry, {
    queueDepth: async () => {
      asked++
      return depth
    },
    inFlight: () => depth.due,
    clock: () => new Date(now),
  })
  const gauges = async () =>
    Object.fromEntries(
      [...(await registry.metrics()).matchAll(/^ccr_webhook_(?:deliveries_)?(\w+) (\d+)$/gm)].map(
        ([, name, value]) => [name, Number(value)],
      ),
    )
  expect(await gauges()).toEqual({ pending: 7, due: 3, in_flight: 3, oldest_due_seconds: 90 })
  depth = { pending: 1, due: 0, oldestDue: null }
  expect(await gauges()).toEqual({ pending: 1, due: 0, in_flight: 0, oldest_due_seconds: 0 })
  expect(asked).toBe(2)
})
