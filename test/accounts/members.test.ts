import { afterAll, beforeAll, expect, test } from 'vitest'
import { changePlan } from '../../src/billing/changePlan.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const ask = (who: SignedUp, ...call: Ask) => asPage(server, who, ...call)
type Ask = [
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE',
  url: string,
  payload?: object,
  headers?: Record<string, string>,
]

async function inviteAndJoin(owner: SignedUp, name: string, role = 'MEMBER'): Promise<SignedUp> {
  const person = await server.signUp(name)
  const { body } = await ask(owner, 'POST', '/app/api/invitations', { email: person.email, role })
  const token = new URL(body.link).pathname.split('/').at(-1)
  const joined = await ask(person, 'POST', `/app/api/invitations/${token}/accept`)
  expect(joined.status).toBe(200)
  return { ...person, orgId: joined.body.organisation.id }
}

test('an invitation is accepted once, by the address it was sent to, and makes the organisation the active one', async () => {
  const owner = await server.signUp('Olive Owner')
  const guest = await server.signUp('Gus Guest')
  const stranger = await server.signUp('Sam Stranger')
  const { body: invitation } = await ask(owner, 'POST', '/app/api/invitations', {
    email: guest.email.toUpperCase(),
  })
  const token = new URL(invitation.link).pathname.split('/').at(-1)

  const offered = await server.app.inject({ url: `/app/api/invitations/${token}` })
  expect(offered.json()).toMatchObject({ organisationName: "Olive Owner's organisation", role: 'MEMBER' })
  expect((await ask(stranger, 'POST', `/app/api/invitations/${token}/accept`)).status).toBe(403)

  const accepted = await ask(guest, 'POST', `/app/api/invitations/${token}/accept`)
  expect(accepted.body.organisation).toMatchObject({ id: owner.orgId, role: 'MEMBER' })
  expect((await ask(guest, 'GET', '/app/api/me')).body.organisation.id).toBe(owner.orgId)
  expect((await ask(guest, 'POST', `/app/api/invitations/${token}/accept`)).status).toBe(404)
})

test('the token of an invitation is not in the database', async () => {
  const owner = await server.signUp('Hash Owner')
  const { body } = await ask(owner, 'POST', '/app/api/invitations', { email: 'h@example.test' })
  const { body: listed } = await ask(owner, 'GET', '/app/api/members')
  expect(listed.invitations).toEqual([expect.objectContaining({ id: body.id, link: null })])
})

test('invitations at the same moment do not outgrow the plan, and two to one address are one', async () => {
  const owner = await server.signUp('Crowded Owner')
  const invited = await Promise.all(
    ['a', 'b', 'c', 'd'].map((name) =>
      ask(owner, 'POST', '/app/api/invitations', { email: `${name}@example.test` }),
    ),
  )
  expect(invited.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403])
  const other = await server.signUp('Twice Owner')
  const twice = await Promise.all(
    [1, 2, 3].map(() => ask(other, 'POST', '/app/api/invitations', { email: 'same@example.test' })),
  )
  expect(twice.map(({ status }) => status)).toEqual([200, 200, 200])
  expect((await ask(other, 'GET', '/app/api/members')).body.invitations).toHaveLength(1)
})

test('members and open invitations together fill the plan', async () => {
  const owner = await server.signUp('Full House')
  expect((await ask(owner, 'POST', '/app/api/invitations', { email: 'a@example.test' })).status).toBe(200)
  const refused = await ask(owner, 'POST', '/app/api/invitations', { email: 'b@example.test' })
  expect(refused.status).toBe(403)
  expect(refused.body.error).toMatchObject({
    code: 'quota_exceeded',
    message: expect.stringContaining('2 members'),
  })
})

test('members may not invite, change roles or read the audit log, and are told who may', async () => {
  const owner = await server.signUp('Role Owner')
  const member = await inviteAndJoin(owner, 'Role Member')
  for (const [method, url, payload] of [
    ['POST', '/app/api/invitations', { email: 'x@example.test' }],
    ['PATCH', `/app/api/members/${owner.userId}`, { role: 'MEMBER' }],
    ['DELETE', `/app/api/members/${owner.userId}`, undefined],
    ['GET', '/app/api/audit', undefined],
  ] as const) {
    const refused = await ask(member, method, url, payload)
    expect(refused.status).toBe(403)
    expect(refused.body.error.message).toContain('owners and admins')
  }
})

test('a page of the organisation that another tab has left changes nothing in the other one', async () => {
  const owner = await server.signUp('Other Owner')
  const person = await server.signUp('Two Tabs')
  const { body: invitation } = await ask(owner, 'POST', '/app/api/invitations', { email: person.email })
  const token = new URL(invitation.link).pathname.split('/').at(-1)
  await ask(person, 'POST', `/app/api/invitations/${token}/accept`)
  const shown = (orgId: string) => ({ 'x-ccr-organisation': orgId })
  const rename = (orgId: string) => ask(person, 'PATCH', '/app/api/me', { name: 'Renamed' }, shown(orgId))

  const refused = await rename(person.orgId)
  expect(refused.status).toBe(409)
  expect(refused.body.error).toMatchObject({ code: 'conflict', message: expect.stringContaining('Reload') })
  expect((await ask(person, 'GET', '/app/api/me')).body.user.name).toBe('Two Tabs')
  expect((await rename(owner.orgId)).status).toBe(200)
  const greeting = await ask(person, 'GET', '/app/api/server', undefined, shown(person.orgId))
  expect(greeting.status).toBe(200)
})

test('the last owner can neither step down nor leave, even twice at the same moment', async () => {
  const owner = await server.signUp('First Owner')
  await withOrg(server.services.database, owner.orgId, (tx) => changePlan(tx, { to: 'PRO', by: null }))
  const second = await inviteAndJoin(owner, 'Second Owner')
  expect((await ask(owner, 'DELETE', `/app/api/members/${owner.userId}`)).status).toBe(409)
  await ask(owner, 'PATCH', `/app/api/members/${second.userId}`, { role: 'OWNER' })

  const steps = await Promise.all([
    ask(owner, 'PATCH', `/app/api/members/${owner.userId}`, { role: 'MEMBER' }),
    ask(second, 'PATCH', `/app/api/members/${second.userId}`, { role: 'MEMBER' }),
  ])
  expect(steps.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('an admin cannot make themself an owner or remove one', async () => {
  const owner = await server.signUp('Real Owner')
  const admin = await inviteAndJoin(owner, 'Ambitious Admin', 'ADMIN')
  expect((await ask(admin, 'PATCH', `/app/api/members/${admin.userId}`, { role: 'OWNER' })).status).toBe(403)
  expect((await ask(admin, 'DELETE', `/app/api/members/${owner.userId}`)).status).toBe(403)
})

test('whoever was removed sees nothing of the organisation any more, at once', async () => {
  const owner = await server.signUp('Boss')
  const member = await inviteAndJoin(owner, 'Former Member')
  expect((await ask(owner, 'DELETE', `/app/api/members/${member.userId}`)).status).toBe(204)
  const me = await ask(member, 'GET', '/app/api/me')
  expect(me.body.organisation.id).not.toBe(owner.orgId)
  expect(await ask(member, 'PUT', '/app/api/me/organisation', { organisationId: owner.orgId })).toMatchObject(
    {
      status: 404,
    },
  )
})

test('the invitations of whoever was removed end with them', async () => {
  const owner = await server.signUp('Ends Owner')
  await withOrg(server.services.database, owner.orgId, (tx) => changePlan(tx, { to: 'BUSINESS', by: null }))
  const admin = await inviteAndJoin(owner, 'Ends Admin', 'ADMIN')
  const guest = await server.signUp('Ends Guest')
  const { body } = await ask(admin, 'POST', '/app/api/invitations', { email: guest.email })
  const token = new URL(body.link).pathname.split('/').at(-1)
  const { body: kept } = await ask(owner, 'POST', '/app/api/invitations', { email: 'kept@example.test' })
  expect((await ask(owner, 'DELETE', `/app/api/members/${admin.userId}`)).status).toBe(204)
  expect((await ask(guest, 'POST', `/app/api/invitations/${token}/accept`)).status).toBe(404)
  expect((await ask(owner, 'GET', '/app/api/members')).body.invitations).toEqual([
    expect.objectContaining({ id: kept.id }),
  ])
})

test('every change of membership stands in the audit log, newest first', async () => {
  const owner = await server.signUp('Audited')
  const member = await inviteAndJoin(owner, 'Seen')
  await ask(owner, 'PATCH', `/app/api/members/${member.userId}`, { role: 'ADMIN' })
  const { body } = await ask(owner, 'GET', '/app/api/audit')
  expect(body.data.map(({ action }: { action: string }) => action)).toEqual([
    'member.role_changed',
    'member.joined',
    'member.invited',
  ])
  expect(body.data[0]).toMatchObject({
    actor: { name: 'Audited' },
    target: { name: 'Seen' },
    details: { from: 'MEMBER', to: 'ADMIN' },
  })
  expect(body.data[1]).toMatchObject({ target: { name: 'Seen' } })
  expect(body.data[2]).toMatchObject({ target: { name: member.email } })
})

test('the audit log names who was removed and whose invitation was withdrawn, though both are gone', async () => {
  const owner = await server.signUp('Remembers')
  await withOrg(server.services.database, owner.orgId, (tx) => changePlan(tx, { to: 'BUSINESS', by: null }))
  const member = await inviteAndJoin(owner, 'Left Behind')
  const { body: invitation } = await ask(owner, 'POST', '/app/api/invitations', { email: 'no@example.test' })
  await ask(owner, 'DELETE', `/app/api/invitations/${invitation.id}`)
  await ask(owner, 'DELETE', `/app/api/members/${member.userId}`)
  const { body } = await ask(owner, 'GET', '/app/api/audit')
  expect(body.data.slice(0, 2)).toMatchObject([
    { action: 'member.removed', target: { name: 'Left Behind' } },
    { action: 'invitation.withdrawn', target: { name: 'no@example.test' } },
  ])
})
