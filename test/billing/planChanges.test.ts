import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../../src/accounts/queries.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { apiClient } from '../api/support/client.js'
import { apiUser } from '../api/support/organisations.js'
import { ask } from '../support/ask.js'
import { startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let operated: TestServer
beforeAll(async () => {
  server = await startTestServer()
  operated = await startTestServer({ PLAN_CHANGES: 'operator', OPERATOR_CONTACT: 'it@example.test' })
})
afterAll(async () => {
  await server?.close()
  await operated?.close()
})

type Person = Parameters<typeof ask>[1]
const choose = (who: Person, plan: string, from: string) =>
  ask(server, who, 'PUT', '/app/api/organisation/plan', { plan, from })

test('an owner takes, changes and leaves a plan: at once, with the period and what was used of it kept', async () => {
  const owner = await apiUser(server, 'Owner', 'FREE')
  const call = apiClient(server, owner.key)
  expect((await call('/api/v1/projects')).status).toBe(403)

  const taken = await choose(owner, 'PRO', 'FREE')
  expect(taken).toMatchObject({ status: 200, body: { organisation: { plan: 'PRO' } } })
  expect((await call('/api/v1/projects')).status).toBe(200)
  expect((await ask(server, owner, 'GET', '/app/api/webhooks')).status).toBe(403)

  const grown = await choose(owner, 'BUSINESS', 'PRO')
  expect(grown.body.usage).toMatchObject({
    periodStart: taken.body.usage.periodStart,
    apiCalls: { used: 1, limit: 100_000 },
  })
  expect((await ask(server, owner, 'GET', '/app/api/webhooks')).status).toBe(200)

  expect((await choose(owner, 'FREE', 'BUSINESS')).body.organisation.plan).toBe('FREE')
  expect((await call('/api/v1/projects')).status).toBe(403)
})

test('each change is in the audit log with who made it, and what changes nothing is not', async () => {
  const owner = await server.signUp('Audited Owner')
  await choose(owner, 'PRO', 'FREE')
  expect((await choose(owner, 'PRO', 'PRO')).status).toBe(200)
  await choose(owner, 'FREE', 'PRO')
  const { body } = await ask(server, owner, 'GET', '/app/api/audit')
  const changes = body.data.filter(({ action }: { action: string }) => action === 'plan.changed')
  expect(changes).toMatchObject([
    { actor: { name: 'Audited Owner' }, details: { from: 'PRO', to: 'FREE' } },
    { actor: { name: 'Audited Owner' }, details: { from: 'FREE', to: 'PRO' } },
  ])
})

test('a change from a plan that is left already is refused, so that what the page said is what happens', async () => {
  const owner = await server.signUp('Slow Owner')
  const both = await Promise.all([choose(owner, 'PRO', 'FREE'), choose(owner, 'BUSINESS', 'FREE')])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const refused = both.find(({ status }) => status === 409)
  const taken = both.find(({ status }) => status === 200)
  expect(refused?.body.error).toMatchObject({ code: 'conflict' })
  expect(refused?.body.error.message).toContain(`is on ${taken?.body.organisation.plan} by now`)
})

test.each(['admin', 'member'])('an %s may not', async (role) => {
  const person = await server.signUp(`Not an owner ${role}`)
  await withOrg(server.services.database, person.orgId, (tx) =>
    setRole(tx, person.userId, role === 'admin' ? 'ADMIN' : 'MEMBER'),
  )
  expect(await choose(person, 'PRO', 'FREE')).toMatchObject({
    status: 403,
    body: { error: { message: expect.stringContaining('Only owners') } },
  })
})

test('the page is told what a change would reach: active keys, active endpoints', async () => {
  const owner = await apiUser(server, 'Keys')
  const { body } = await ask(server, owner, 'GET', '/app/api/billing')
  expect(body).toMatchObject({
    changedBy: 'OWNERS',
    operatorContact: null,
    inUse: { apiKeys: 1, webhookEndpoints: 0 },
  })
  expect(body.plans.map(({ name }: { name: string }) => name)).toEqual(['FREE', 'PRO', 'BUSINESS'])
})

test('where the operator changes plans, owners are told whom to ask', async () => {
  const owner = await operated.signUp('Asking Owner')
  const { body } = await ask(operated, owner, 'GET', '/app/api/billing')
  expect(body).toMatchObject({ changedBy: 'OPERATOR', operatorContact: 'it@example.test' })
  const refused = await ask(operated, owner, 'PUT', '/app/api/organisation/plan', {
    plan: 'PRO',
    from: 'FREE',
  })
  expect(refused).toMatchObject({
    status: 403,
    body: { error: { code: 'forbidden', message: expect.stringContaining('it@example.test') } },
  })
  expect((await ask(operated, owner, 'GET', '/app/api/me')).body.organisation.plan).toBe('FREE')
})
