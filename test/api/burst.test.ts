import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { apiUser } from './support/organisations.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ API_BURST_PER_MINUTE: '3' })
})
afterAll(() => server.close())

test('where the operator limits calls a minute, too many are 429 for the rest of it and cost no quota', async () => {
  const user = await apiUser(server, 'Burst')
  const get = apiClient(server, user.key)
  // The minute may turn in between: of eight calls at least two are too many, and at most six are served.
  const answers = await Promise.all(Array.from({ length: 8 }, () => get('/api/v1/projects')))
  const served = answers.filter(({ status }) => status === 200)
  const refused = answers.filter(({ status }) => status === 429)
  expect(served.length + refused.length).toBe(8)
  expect([3, 4, 5, 6]).toContain(served.length)
  for (const { headers, body } of refused) {
    expect(JSON.parse(body).error.code).toBe('rate_limit_exceeded')
    expect(JSON.parse(body).error.message).toMatch(/this minute/)
    expect(Number(headers['retry-after'])).toBeGreaterThanOrEqual(1)
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60)
  }
  const me = await server.app.inject({ url: '/app/api/me', headers: { cookie: user.cookie } })
  expect(me.json().usage.apiCalls.used).toBe(served.length)
})
