import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminClient } from '../support/adminClient.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'

let server: TestServer
let owner: ApiUser
beforeAll(async () => {
  server = await startTestServer()
  owner = await apiUser(server, 'Key Owner')
})
afterAll(() => server.close())

async function ask(cookie: string, method: 'GET' | 'POST', url: string, payload?: object) {
  const headers = { cookie, origin: 'http://localhost:80', host: 'localhost:80' }
  const answer = await server.app.inject({ method, url, headers, ...(payload && { payload }) })
  return { status: answer.statusCode, body: answer.json() }
}

const URL_OF_ALL = '/app/api/api-keys'

test('a key is shown once, works, is listed masked with its last use, and fails from its revocation on', async () => {
  const created = await ask(owner.cookie, 'POST', URL_OF_ALL, { name: '  Warehouse ' })
  const { key, apiKey } = created.body
  expect(key).toMatch(/^ccr_live_[0-9a-f]{32}$/)
  expect(apiKey).toMatchObject({
    name: 'Warehouse',
    masked: `ccr_live_…${key.slice(-4)}`,
    createdBy: 'Key Owner',
    lastUsedAt: null,
    expiresAt: null,
    revokedAt: null,
  })
  const get = apiClient(server, key)
  expect((await get('/api/v1/projects')).status).toBe(200)

  const listed = async () => {
    const { body } = await ask(owner.cookie, 'GET', URL_OF_ALL)
    expect(JSON.stringify(body)).not.toContain(key)
    return body.find(({ id }: { id: string }) => id === apiKey.id)
  }
  await expect.poll(async () => (await listed()).lastUsedAt).toMatch(/:00\.000Z$/)

  const revoked = await ask(owner.cookie, 'POST', `${URL_OF_ALL}/${apiKey.id}/revoke`)
  expect(revoked.body.revokedAt).not.toBeNull()
  expect((await get('/api/v1/projects')).status).toBe(401)
  const again = await ask(owner.cookie, 'POST', `${URL_OF_ALL}/${apiKey.id}/revoke`)
  expect(again.body).toEqual(await listed())

  const { body: audit } = await ask(owner.cookie, 'GET', '/app/api/audit')
  const actions = audit.data.filter(({ target }: { target: { id: string } }) => target.id === apiKey.id)
  expect(actions.map(({ action }: { action: string }) => action)).toEqual([
    'api_key.revoked',
    'api_key.created',
  ])
})

test('only the SHA-256 of a key is stored', async () => {
  const { body } = await ask(owner.cookie, 'POST', URL_OF_ALL, { name: 'Hashed' })
  const admin = await adminClient(server.database)
  const { rows } = await admin.query(
    'select k.*, encode(sha256($1::bytea), $2) as expected, encode(hash, $2) as stored from api_key k where id = $3',
    [Buffer.from(body.key), 'hex', body.apiKey.id],
  )
  const audited = await admin.query('select * from audit_entry where details::text like $1', [
    `%${body.key.slice(9)}%`,
  ])
  await admin.end()
  expect(rows[0].stored).toBe(rows[0].expected)
  expect(JSON.stringify(rows)).not.toContain(body.key)
  expect(audited.rows).toEqual([])
})

test.each([
  [{ name: '' }, 'name'],
  [{ name: 'x'.repeat(81) }, 'name'],
  [{ name: 'two\nlines' }, 'name'],
  [{ name: 'Late', expiresAt: '2020-01-01T00:00:00.000Z' }, 'expiresAt'],
  [{ name: 'Odd', expiresAt: 'tomorrow' }, 'expiresAt'],
  [{ name: 'Beyond', expiresAt: '9999-12-31T23:59:59-23:59' }, 'expiresAt'],
])('%j is refused at its field', async (payload, field) => {
  const { status, body } = await ask(owner.cookie, 'POST', URL_OF_ALL, payload)
  expect(status).toBe(400)
  expect(Object.keys(body.error.fields)).toEqual([field])
})

test('members neither see nor make nor revoke keys, and are told who does', async () => {
  const member = await server.signUp('Key Member')
  const invited = await ask(owner.cookie, 'POST', '/app/api/invitations', {
    email: member.email,
    role: 'MEMBER',
  })
  const token = new URL(invited.body.link).pathname.split('/').at(-1)
  await ask(member.cookie, 'POST', `/app/api/invitations/${token}/accept`)
  for (const [method, url] of [
    ['GET', URL_OF_ALL],
    ['POST', URL_OF_ALL],
    ['POST', `${URL_OF_ALL}/cmp1x2y3z4a5b6c7d8e9f0g1h/revoke`],
  ] as const) {
    const { status, body } = await ask(
      member.cookie,
      method,
      url,
      method === 'POST' ? { name: 'x' } : undefined,
    )
    expect(status).toBe(403)
    expect(body.error.message).toBe(
      'Only owners and admins of the organisation can manage its API keys. Ask one of them.',
    )
  }
})

test("another organisation's key cannot be revoked: it does not exist here", async () => {
  const other = await apiUser(server, 'Other Keys')
  const { body: theirs } = await ask(other.cookie, 'GET', URL_OF_ALL)
  expect((await ask(owner.cookie, 'POST', `${URL_OF_ALL}/${theirs[0].id}/revoke`)).status).toBe(404)
  expect((await apiClient(server, other.key)('/api/v1/projects')).status).toBe(200)
})
