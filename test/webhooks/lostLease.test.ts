import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AttemptRecord, claimDeliveries, recordAttempts } from '../../src/webhooks/queue.js'
import { completed, createEndpoint, createOrganisation, createWorld, deliveries, record } from './support.js'

const LEASE_MS = 1000

let world: Awaited<ReturnType<typeof createWorld>>
let orgId: string

beforeAll(async () => {
  world = await createWorld()
  orgId = await createOrganisation(world)
  await createEndpoint(world, orgId, { url: 'http://127.0.0.1:9' })
})
afterAll(() => world?.close())

it('what one worker delivered stays delivered, though another had taken it over and failed', async () => {
  await record(world, orgId, completed())
  const [first] = await claim('slept', new Date())
  const [second] = await claim('took over', new Date(Date.now() + 2 * LEASE_MS))
  expect(second?.id).toBe(first?.id)
  await write('slept', { outcome: 'DELIVERED', statusCode: 200 })
  await write('took over', { outcome: 'REFUSED', statusCode: 500 })
  expect(await deliveries(world)).toMatchObject([{ status: 'DELIVERED', attempt_count: 2, leased_by: null }])

  async function write(worker: string, how: Pick<AttemptRecord, 'outcome' | 'statusCode'>) {
    const attempt: AttemptRecord = {
      orgId,
      id: first?.id ?? '',
      startedAt: new Date(),
      ...how,
      reason: null,
      message: null,
      latencyMs: 1,
      address: '127.0.0.1',
      url: 'http://127.0.0.1:9',
      requestHeaders: {},
      answer: null,
      nextAttemptAt: null,
    }
    const batch = { worker, attempts: [attempt], failingLimitMs: 1000, at: new Date() }
    await recordAttempts(world.database.anonymous, batch)
  }
})

function claim(worker: string, at: Date) {
  return claimDeliveries(world.database.anonymous, {
    worker,
    plans: ['BUSINESS'],
    wanted: 10,
    windowSize: 16,
    failingWindowSize: 2,
    leaseMs: LEASE_MS,
    at,
  })
}
