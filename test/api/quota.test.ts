import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueApiKey } from '../../src/api-keys/issueApiKey.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { type ServerProcess, startServerProcess } from './support/serverProcess.js'

const PLANS = JSON.stringify({
  FREE: { apiCallsPerMonth: 0, analysesPerMonth: 25, hasWebhooks: false, members: 2 },
  PRO: { apiCallsPerMonth: 1000, analysesPerMonth: 500, hasWebhooks: false, members: 10 },
  BUSINESS: { apiCallsPerMonth: 10_000, analysesPerMonth: 5000, hasWebhooks: true, members: null },
})

let server: TestServer
const processes: ServerProcess[] = []
beforeAll(async () => {
  server = await startTestServer({ PLANS })
  processes.push(
    ...(await Promise.all([startServerProcess(server, { PLANS }), startServerProcess(server, { PLANS })])),
  )
})
afterAll(async () => {
  await Promise.all(processes.map((process) => process.kill()))
  await server.close()
})

async function used({ cookie }: ApiUser): Promise<number> {
  const me = await server.app.inject({ url: '/app/api/me', headers: { cookie } })
  return me.json().usage.apiCalls.used
}

async function call(url: string, { key }: { key: string }): Promise<number> {
  const answer = await fetch(`${url}/api/v1/projects`, { headers: { authorization: `Bearer ${key}` } })
  await answer.arrayBuffer()
  return answer.status
}

test('64 clients of two processes are served exactly the quota', async () => {
  const user = await apiUser(server, 'Exact', 'PRO')
  const statuses: number[] = []
  let left = 1300
  const client = async (url: string) => {
    while (left-- > 0) statuses.push(await call(url, user))
  }
  const urls = processes.map(({ url }) => url)
  await Promise.all(Array.from({ length: 64 }, (_, i) => client(urls[i % 2] ?? '')))
  const count = (status: number) => statuses.filter((each) => each === status).length
  expect([count(200), count(429), statuses.length]).toEqual([1000, 300, 1300])
  expect(await used(user)).toBe(1000)
})

test('kill -9 loses less than a thousandth of the quota, and nothing in the organisation’s favour', async () => {
  const user = await apiUser(server, 'Killed', 'BUSINESS')
  const another = await withOrg(server.services.database, user.orgId, (tx) =>
    issueApiKey(tx, null, { name: 'another', expiresAt: null }),
  )
  const [victim, survivor] = processes
  if (!victim || !survivor) throw new Error('two processes are needed')
  let served = 0
  let isKilled = false
  const client = async (url: string, key: string) => {
    while (!isKilled) {
      const status = await call(url, { key }).catch(() => 'broken' as const)
      if (status === 'broken') return
      expect(status).toBe(200)
      served += 1
      if (served === 600) {
        isKilled = true
        await victim.kill()
      }
    }
  }
  await Promise.all(
    Array.from({ length: 64 }, (_, i) =>
      client(i % 2 === 0 ? victim.url : survivor.url, i % 4 < 2 ? user.key : another.key),
    ),
  )
  const lost = (await used(user)) - served
  expect(lost).toBeGreaterThanOrEqual(0)
  expect(lost).toBeLessThan(10)
})
