import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Caller } from '../../src/accounts/caller.js'
import { leaveOrRemove } from '../../src/accounts/changeMembership.js'
import { requireRoleNow } from '../../src/accounts/requireRoleNow.js'
import { issueApiKey } from '../../src/api-keys/issueApiKey.js'
import { keysOfMembers } from '../../src/api-keys/keysOfMembers.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
})
afterAll(() => server?.close())

type Rest = Parameters<typeof asPage> extends [unknown, unknown, ...infer R] ? R : never
const ask = (who: SignedUp, ...rest: Rest) => asPage(server, who, ...rest)

async function organisation(name: string) {
  const owner = await server.signUp(`${name} Owner`)
  const person = await server.signUp(`${name} Admin`)
  const { body } = await ask(owner, 'POST', '/app/api/invitations', { email: person.email, role: 'ADMIN' })
  await ask(person, 'POST', `/app/api/invitations/${body.link.split('/').at(-1)}/accept`)
  return { owner, admin: { ...person, orgId: owner.orgId } }
}

async function makeKey(who: SignedUp, name: string): Promise<string> {
  const { status, body } = await ask(who, 'POST', '/app/api/api-keys', { name })
  expect(status, JSON.stringify(body)).toBe(200)
  return body.key
}

async function statusWith(key: string): Promise<number> {
  const answer = await server.app.inject({
    url: '/api/v1/projects',
    headers: { authorization: `Bearer ${key}` },
  })
  return answer.statusCode
}

const listed = async (who: SignedUp, name: string) =>
  (await ask(who, 'GET', '/app/api/api-keys')).body.find((key: { name: string }) => key.name === name)
const audited = async (who: SignedUp) =>
  (await ask(who, 'GET', '/app/api/audit')).body.data.map(
    ({ action, details }: { action: string; details: object }) => ({ action, details }),
  )

test('removing a member shows the keys that work and revokes them; whose they were stays', async () => {
  const { owner, admin } = await organisation('Removed')
  const key = await makeKey(admin, 'Nightly export')
  const owners = await makeKey(owner, 'Mine')
  expect(await statusWith(key)).toBe(200)

  const { body: shown } = await ask(owner, 'GET', `/app/api/members/${admin.userId}/api-keys`)
  expect(shown).toEqual([expect.objectContaining({ name: 'Nightly export', lastUsedAt: expect.anything() })])
  expect((await ask(owner, 'DELETE', `/app/api/members/${admin.userId}`)).status).toBe(204)
  expect(await statusWith(key)).toBe(401)
  expect(await statusWith(owners)).toBe(200)
  expect(await listed(owner, 'Nightly export')).toMatchObject({
    createdBy: 'Removed Admin',
    heldBy: null,
    revokedAt: expect.any(String),
  })
  expect((await audited(owner)).slice(0, 2)).toEqual([
    { action: 'member.removed', details: { name: 'Removed Admin', role: 'ADMIN', keys: 1 } },
    { action: 'api_key.revoked', details: { name: 'Nightly export', holder: 'Removed Admin' } },
  ])
})

test('whoever removes a member may take the keys over, and then they end with the new holder', async () => {
  const { owner, admin } = await organisation('Handed')
  const key = await makeKey(admin, 'CRM')
  await ask(owner, 'DELETE', `/app/api/members/${admin.userId}?keys=TAKE_OVER`)
  expect(await statusWith(key)).toBe(200)
  expect(await listed(owner, 'CRM')).toMatchObject({ createdBy: 'Handed Admin', heldBy: 'Handed Owner' })
  expect(await audited(owner)).toContainEqual({
    action: 'api_key.taken_over',
    details: { name: 'CRM', holder: 'Handed Admin' },
  })

  const next = await server.signUp('Next Owner')
  const { body } = await ask(owner, 'POST', '/app/api/invitations', { email: next.email })
  await ask(next, 'POST', `/app/api/invitations/${body.link.split('/').at(-1)}/accept`)
  await ask(owner, 'PATCH', `/app/api/members/${next.userId}`, { role: 'OWNER' })
  expect((await ask(owner, 'DELETE', `/app/api/members/${owner.userId}?keys=TAKE_OVER`)).status).toBe(409)
  expect((await ask(owner, 'DELETE', `/app/api/members/${owner.userId}`)).status).toBe(204)
  expect(await statusWith(key)).toBe(401)
})

test('a role that may hold no keys ends them too, one that may does not, and a member sees nobody else’s', async () => {
  const { owner, admin } = await organisation('Demoted')
  const key = await makeKey(admin, 'Dashboard')
  await ask(owner, 'PATCH', `/app/api/members/${admin.userId}`, { role: 'OWNER' })
  expect(await statusWith(key)).toBe(200)
  await ask(owner, 'PATCH', `/app/api/members/${admin.userId}`, { role: 'MEMBER' })
  expect(await statusWith(key)).toBe(401)
  expect((await ask(admin, 'GET', `/app/api/members/${owner.userId}/api-keys`)).status).toBe(403)
  expect((await ask(admin, 'GET', `/app/api/members/${admin.userId}/api-keys`)).body).toEqual([])
})

test('a key or an invitation made while its maker is being removed does not outlast them', async () => {
  const { owner, admin } = await organisation('Meanwhile')
  const { database } = server.services
  const caller: Caller = { ...owner, userName: 'Owner', locale: null, sessionToken: '', role: 'OWNER' }

  // The removal first: what comes while it is not yet committed waits for it.
  let remove = () => {}
  const removed = new Promise<void>((resolve) => {
    remove = resolve
  })
  const removal = withOrg(database, owner.orgId, async (tx) => {
    await leaveOrRemove(tx, caller, admin.userId, 'REVOKE', keysOfMembers)
    await removed
  })
  const refused = Promise.all([
    ask(admin, 'POST', '/app/api/api-keys', { name: 'Too late' }),
    ask(admin, 'POST', '/app/api/invitations', { email: 'late@example.test' }),
  ])
  await waiting(2)
  remove()
  await removal
  expect((await refused).map(({ status }) => status)).toEqual([403, 403])
  expect((await ask(owner, 'GET', '/app/api/api-keys')).body).toEqual([])
})

test('a removal finds the key that was being made', async () => {
  const { owner, admin } = await organisation('Just Before')
  const { database } = server.services
  let make = () => {}
  const made = new Promise<void>((resolve) => {
    make = resolve
  })
  const caller: Caller = { ...admin, userName: 'Admin', locale: null, sessionToken: '', role: 'ADMIN' }
  let hold = () => {}
  const held = new Promise<void>((resolve) => {
    hold = resolve
  })
  const making = withOrg(database, owner.orgId, async (tx) => {
    await requireRoleNow(tx, caller, ['ADMIN'], { en: 'make API keys', fr: 'créer des clés d’API' })
    const { key } = await issueApiKey(tx, caller, { name: 'In time', expiresAt: null })
    hold()
    await made
    return key
  })
  await held
  const removal = ask(owner, 'DELETE', `/app/api/members/${admin.userId}`)
  await waiting(1)
  make()
  expect((await removal).status).toBe(204)
  expect(await statusWith(await making)).toBe(401)
})

/** Until so many transactions wait for another's lock. */
async function waiting(count: number) {
  const admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
  const blocked = async () => {
    const { rows } = await admin.query(
      `select count(*)::integer as n from pg_stat_activity
       where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`,
    )
    return rows[0].n
  }
  await expect.poll(blocked, { timeout: 30_000 }).toBeGreaterThanOrEqual(count)
  await admin.end()
}
