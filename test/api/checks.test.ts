import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { issueApiKey } from '../../src/api-keys/issueApiKey.js'
import { revokeApiKey } from '../../src/api-keys/revokeApiKey.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { adminClient } from '../support/adminClient.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addAnalysis, addAudio, addProject } from './support/rows.js'

const PLANS = JSON.stringify({
  FREE: { apiCallsPerMonth: 0, analysesPerMonth: 25, hasWebhooks: false, members: 2 },
  PRO: { apiCallsPerMonth: 3, analysesPerMonth: 500, hasWebhooks: false, members: 10 },
  BUSINESS: { apiCallsPerMonth: 100_000, analysesPerMonth: 5000, hasWebhooks: true, members: null },
})
const PATHS = ['projects', 'audios', 'analyses'].flatMap((name) => [
  `/api/v1/${name}`,
  `/api/v1/${name}/${createId()}`,
])

let server: TestServer
let user: ApiUser
beforeAll(async () => {
  server = await startTestServer({ PLANS })
  user = await apiUser(server, 'Checks')
})
afterAll(() => server.close())

test.each([
  ['no header', undefined],
  ['another scheme', 'Basic Y2NyOmxpdmU='],
  ['no key', 'Bearer '],
  ['a key of the wrong shape', 'Bearer ccr_live_123'],
  ['upper-case hex', `Bearer ccr_live_${'A'.repeat(32)}`],
  ['a key and more', `Bearer ccr_live_${'a'.repeat(32)} x`],
  ['an unknown key', `Bearer ccr_live_${'a'.repeat(32)}`],
])('%s is 401 everywhere, before anything else is looked at', async (_, authorization) => {
  for (const path of PATHS) {
    const answer = await apiClient(server)(`${path}?limit=wrong`, authorization ? { authorization } : {})
    expect(answer.status).toBe(401)
    expect(answer.headers['www-authenticate']).toBe('Bearer')
    expect(answer.json().error.code).toBe('unauthorized')
  }
})

test('a revoked key fails at the very next call, an expired one from its last moment', async () => {
  const { database } = server.services
  const issue = () =>
    withOrg(database, user.orgId, (tx) => issueApiKey(tx, null, { name: 'gone', expiresAt: null }))
  const [revoked, expired] = [await issue(), await issue()]
  for (const { key } of [revoked, expired])
    expect((await apiClient(server, key)('/api/v1/projects')).status).toBe(200)
  await withOrg(database, user.orgId, async (tx) => {
    await revokeApiKey(tx, null, revoked.id)
    await sql`update api_key set expires_at = now() where id = ${expired.id}`.execute(tx)
  })
  for (const { key } of [revoked, expired])
    expect((await apiClient(server, key)('/api/v1/projects')).status).toBe(401)
})

test('a plan without API access is 403 with the published words', async () => {
  const free = await apiUser(server, 'Free', 'FREE')
  const answer = await apiClient(server, free.key)('/api/v1/projects?page=0')
  expect([answer.status, answer.body]).toEqual([
    403,
    '{"error":{"code":"plan_required","message":"API access requires the PRO or BUSINESS plan."}}',
  ])
})

test('the quota is counted down, ends in 429 with the real numbers, and 4xx count', async () => {
  const pro = await apiUser(server, 'Pro', 'PRO')
  const get = apiClient(server, pro.key)
  const remaining = []
  for (const path of ['/api/v1/projects', '/api/v1/projects?limit=0', `/api/v1/audios/${createId()}`]) {
    const { headers } = await get(path)
    expect(headers['ratelimit-limit']).toBe('3')
    remaining.push(headers['ratelimit-remaining'])
  }
  expect(remaining).toEqual(['2', '1', '0'])

  const me = await server.app.inject({ url: '/app/api/me', headers: { cookie: pro.cookie } })
  const { usage } = me.json()
  expect(usage.apiCalls).toEqual({ used: 3, limit: 3 })
  const refused = await get('/api/v1/projects?limit=0')
  expect(refused.status).toBe(429)
  expect(refused.json()).toEqual({
    error: {
      code: 'rate_limit_exceeded',
      message: `Monthly API call quota exceeded (3/3). Resets on ${usage.periodEnd}.`,
    },
  })
  const seconds = Number(refused.headers['retry-after'])
  const untilReset = (new Date(usage.periodEnd).getTime() - Date.now()) / 1000
  expect(Number.isInteger(seconds)).toBe(true)
  expect(Math.abs(seconds - untilReset)).toBeLessThan(60)
  expect(refused.headers['ratelimit-reset']).toBe(refused.headers['retry-after'])
})

test('the quota resets when the billing period does', async () => {
  const pro = await apiUser(server, 'Renewed', 'PRO')
  const get = apiClient(server, pro.key)
  for (let i = 0; i < 4; i++) await get('/api/v1/projects')
  expect((await get('/api/v1/projects')).status).toBe(429)
  await withOrg(server.services.database, pro.orgId, async (tx) => {
    await sql`update subscription set period_anchor = now() - interval '1 month' where org_id = ${tx.orgId}`.execute(
      tx,
    )
  })
  expect((await get('/api/v1/projects')).status).toBe(200)
})

test('wrong parameters are 400 and named', async () => {
  const get = apiClient(server, user.key)
  for (const [query, field] of [
    ['page=0', 'page'],
    ['limit=101', 'limit'],
    ['limit=5&limit=6', 'limit'],
    ['projectId=nope', 'projectId'],
    ['status=done', 'status'],
  ]) {
    const answer = await get(`/api/v1/audios?${query}`)
    expect(answer.status).toBe(400)
    expect(answer.json().error.code).toBe('validation_error')
    expect(answer.json().error.message).toContain(`"${field}"`)
  }
  for (const query of [
    'from=2026-05-11&to=2026-05-10',
    'from=2026-05-10T14:32:11%2B99:00',
    'from=2026-05-10T14:32:11+99:00',
    'from=2026-05-10T14:32:11-24:00',
    'to=2026-02-30',
    'to=2026-05-10T24:00:00Z',
  ])
    expect((await get(`/api/v1/analyses?${query}`)).json().error?.code, query).toBe('validation_error')
  expect((await get('/api/v1/projects?page=9007199254740992')).json().error.message).toBe(
    'Query parameter "page" takes a whole number from 1 to 9007199254740991.',
  )
  expect((await get('/api/v1/projects?page=9007199254740991')).json().data).toEqual([])
  expect((await get('/api/v1/analyses?from=2026-05-10&colour=1&colour=2')).status).toBe(200)
})

test("an id that is unknown, malformed or another organisation's: 404, the same bytes", async () => {
  const other = await apiUser(server, 'Other')
  const theirs = await withOrg(server.services.database, other.orgId, async (tx) => {
    const project = await addProject(tx, 'Theirs')
    const audio = await addAudio(tx, project)
    return { projects: project, audios: audio, analyses: await addAnalysis(tx, project, audio) }
  })
  const get = apiClient(server, user.key)
  const bodies = new Set<string>()
  for (const [name, id] of Object.entries(theirs)) {
    expect((await apiClient(server, other.key)(`/api/v1/${name}/${id}`)).status).toBe(200)
    for (const wanted of [
      id,
      createId(),
      'x',
      '%00',
      "'%20or%201=1",
      '..%2f',
      '%F0%9F%92%A9',
      '%zz',
      'x;%zz',
      '%E0%A4%A',
      'c'.repeat(15_000),
    ]) {
      const answer = await get(`/api/v1/${name}/${wanted}`)
      expect(answer.status).toBe(404)
      expect(answer.headers['ratelimit-remaining']).toBeDefined()
      bodies.add(answer.body)
      expect((await server.app.inject({ url: `/api/v1/${name}/${wanted}` })).statusCode).toBe(401)
    }
  }
  expect([...bodies]).toEqual(['{"error":{"code":"not_found","message":"The resource does not exist."}}'])
})

test('an unknown path is 404, another method 405 with Allow, whatever the body', async () => {
  for (const url of [
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/projects',
    '/api/v1/secrets',
    '/api/v1/projects/a/b',
  ]) {
    const answer = await apiClient(server, user.key)(url)
    expect([answer.status, answer.json().error.code]).toEqual([404, 'not_found'])
  }
  const alike = [
    '/api/v1/projects/',
    '/api/v1/analyses/?page=1',
    '//api/v1/projects',
    '/API/v1/projects',
    '/v1/projects',
  ]
  for (const url of alike) {
    const answer = await apiClient(server, user.key)(url)
    expect([answer.status, answer.json().error.code]).toEqual([404, 'not_found'])
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('ratelimit'))).toEqual([])
  }
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const)
    for (const url of PATHS) {
      const headers = { 'content-type': 'text/xml' }
      const answer = await server.app.inject({ method, url, headers, payload: '<x>' })
      expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.json().error.code).toBe('method_not_allowed')
    }
})

test('every answer names its request', async () => {
  const answers = [
    await apiClient(server)('/api/v1/projects'),
    await apiClient(server)('/api/nowhere'),
    await apiClient(server, user.key)('/api/v1/projects'),
  ]
  for (const { headers } of answers) expect(headers['x-request-id']).toMatch(/^c[a-z0-9]{24}$/)
})

test('what goes wrong inside is 500, says nothing of it, and is taken out of the quota again', async () => {
  const pro = await apiUser(server, 'Unlucky', 'PRO')
  const admin = await adminClient(server.database)
  const get = apiClient(server, pro.key)
  await admin.query('alter table project rename to project_away')
  try {
    for (let i = 0; i < 5; i++) {
      const answer = await get('/api/v1/projects')
      expect(answer.status).toBe(500)
      expect(answer.json().error.code).toBe('internal_error')
      expect(answer.body).not.toMatch(/project|relation|select/i)
      await expect
        .poll(
          async () =>
            (await admin.query('select sum(api_calls) from usage where org_id = $1', [pro.orgId])).rows[0]
              .sum,
        )
        .toBe('0')
    }
  } finally {
    await admin.query('alter table project_away rename to project')
    await admin.end()
  }
  expect((await get('/api/v1/projects')).headers['ratelimit-remaining']).toBe('2')
})
