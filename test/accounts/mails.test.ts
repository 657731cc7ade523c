import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { buildServer } from '../../src/main/buildServer.js'
import { tellWhereLinksLead } from '../../src/main/publicUrl.js'
import { openServices } from '../../src/main/services.js'
import { startWorker } from '../../src/main/startWorker.js'
import type { Log } from '../../src/platform/log.js'
import { ask } from '../support/ask.js'
import { type Mailbox, openMailbox } from '../support/mailbox.js'
import { PASSWORD, type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let mailbox: Mailbox
let server: TestServer
/** Nobody confirms an address there; on the same database. */
let mailless: Awaited<ReturnType<typeof buildServer>>

beforeAll(async () => {
  mailbox = await openMailbox()
  server = await startTestServer({
    SMTP_URL: mailbox.url,
    PUBLIC_URL: 'http://ccr.example.test',
    DEFAULT_PLAN: 'BUSINESS',
  })
  const { config } = server.services
  mailless = await buildServer({
    ...server.services,
    config: { ...config, publicUrl: undefined, mail: { ...config.mail, smtpUrl: undefined } },
  })
})
afterAll(async () => {
  await mailless?.close()
  await server?.close()
  await mailbox?.close()
})

const post = (path: string, payload: object, headers: Record<string, string> = {}) =>
  server.app.inject({ method: 'POST', url: `/app/api/auth${path}`, payload, headers })
const cookieOf = (answer: Awaited<ReturnType<typeof post>>) =>
  answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
const mailed = async (address: string, subject: string, count = 1) => {
  const found = () => mailbox.to(address).filter((mail) => mail.subject.includes(subject))
  await expect.poll(() => found().length, { timeout: 30_000 }).toBeGreaterThanOrEqual(count)
  return found()
}
const linkIn = (text: string) => new URL(/http\S+/.exec(text)?.[0] ?? '')

let people = 0
async function person(name: string): Promise<SignedUp> {
  people += 1
  const email = `person.${people}@example.test`
  const answer = await mailless.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-up/email',
    payload: { name, email, password: PASSWORD },
  })
  const cookie = cookieOf(answer)
  const me = (await mailless.app.inject({ url: '/app/api/me', headers: { cookie } })).json()
  return { email, cookie, userId: me.user.id, orgId: me.organisation.id }
}

test('sixteen invitations to one address send three mails, and whoever invites is told', async () => {
  const owner = await person('www.evil.example/offer')
  const email = 'pestered@example.test'
  const headers = { origin: 'http://ccr.example.test' }
  const told = []
  for (let i = 0; i < 16; i += 1)
    told.push((await ask(server, owner, 'POST', '/app/api/invitations', { email }, headers)).body.mail)
  expect(told).toEqual([...Array(3).fill('SENT'), ...Array(13).fill('LIMITED')])
  const mails = mailbox.to(email)
  expect(mails).toHaveLength(3)
  // No link is made of a name: the only one is ours.
  expect(mails[0]?.subject).toBe('www. evil. example/ offer invites you to CallCenterRate')
  expect(mails[0]?.text.match(/\S+\.\S+/g)).toEqual([expect.stringMatching(/^http:\/\/ccr\.example\.test\//)])
  expect((await ask(server, owner, 'GET', '/app/api/members')).body.invitations).toHaveLength(1)
})

test('a sign-up with an address that has an account is answered as any other, and its owner is told by mail', async () => {
  const { email } = await person('Known Person')
  const fresh = { name: 'Fresh', email: 'fresh@example.test', password: 'quite another password' }
  const [known, unknown] = [
    await post('/sign-up/email', { ...fresh, email }),
    await post('/sign-up/email', { ...fresh, organisation: 'Fresh Calls', next: '/invitations/abc' }),
  ]
  expect([known.statusCode, known.body, known.cookies]).toEqual([200, '{"isSignedIn":false}', []])
  expect([unknown.statusCode, unknown.body, unknown.cookies]).toEqual([200, '{"isSignedIn":false}', []])
  await mailed(email, 'You already have an account')

  // Nor does the next step tell: neither can sign in with the password just given.
  const tries = [
    await post('/sign-in/email', { email, password: fresh.password }),
    await post('/sign-in/email', { email: fresh.email, password: fresh.password }),
  ]
  expect(tries[0]?.statusCode).toBe(401)
  expect([tries[0]?.statusCode, tries[0]?.body]).toEqual([tries[1]?.statusCode, tries[1]?.body])

  const [mail] = await mailed(fresh.email, 'Confirm your address')
  const link = linkIn(mail?.text ?? '')
  expect([link.origin, link.pathname, link.searchParams.get('next')]).toEqual([
    'http://ccr.example.test',
    '/confirm-email',
    '/invitations/abc',
  ])
  expect((await post('/confirm-email', { token: 'forged' })).statusCode).toBe(401)
  expect((await post('/confirm-email', { token: link.searchParams.get('token') })).statusCode).toBe(200)
  const signedIn = await post('/sign-in/email', { email: fresh.email, password: fresh.password })
  expect(signedIn.statusCode).toBe(200)
  const me = await ask(server, { cookie: cookieOf(signedIn) }, 'GET', '/app/api/me')
  expect(me.body.organisation.name).toBe('Fresh Calls')
})

test('a reset link leads to PUBLIC_URL whatever the request claims; one reset ends the others and all sessions', async () => {
  const { email, cookie } = await person('Forgot It')
  const forged = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' }
  for (let i = 0; i < 2; i += 1)
    expect(
      (await post('/request-password-reset', { email, redirectTo: 'http://evil.example' }, forged))
        .statusCode,
    ).toBe(200)
  const mails = await mailed(email, 'Choose a new password', 2)
  for (const mail of mails) expect(mail.raw).not.toContain('evil')
  const links = mails.map(({ text }) => linkIn(text))
  expect(links.map(({ origin, pathname }) => origin + pathname)).toEqual(
    Array(2).fill('http://ccr.example.test/reset-password'),
  )
  const [one, other] = links.map((link) => link.searchParams.get('token'))
  const weak = await post('/reset-password', { token: one, newPassword: '1234567890' })
  expect([weak.statusCode, weak.json().code]).toEqual([400, 'WEAK_PASSWORD_COMMON'])

  const reset = await post('/reset-password', { token: one, newPassword: 'a fresh start today' })
  expect(reset.statusCode).toBe(200)
  expect((await post('/reset-password', { token: other, newPassword: 'taken by another' })).statusCode).toBe(
    400,
  )
  expect((await ask(server, { cookie }, 'GET', '/app/api/me')).status).toBe(401)

  // Guesses from elsewhere do not keep out whoever has just reset it.
  for (let i = 0; i < 8; i += 1) await post('/sign-in/email', { email, password: `guess ${i} of many` })
  const password = 'a fresh start today'
  expect((await post('/sign-in/email', { email, password })).statusCode).toBe(429)
  const own = { cookie: cookieOf(reset), origin: 'http://ccr.example.test' }
  expect((await post('/sign-in/email', { email, password }, own)).statusCode).toBe(200)
})

test('a new password ends the links that were sent before it', async () => {
  const { email, cookie } = await person('Remembers It')
  await post('/request-password-reset', { email })
  const [mail] = await mailed(email, 'Choose a new password')
  const token = linkIn(mail?.text ?? '').searchParams.get('token')
  const own = { cookie, origin: 'http://ccr.example.test' }
  const change = { currentPassword: PASSWORD, newPassword: 'remembered after all' }
  expect((await post('/change-password', { ...change, newPassword: 'aaaaaaaaaaaa' }, own)).json().code).toBe(
    'WEAK_PASSWORD_PATTERN',
  )
  expect((await post('/change-password', change, own)).statusCode).toBe(200)
  expect((await post('/reset-password', { token, newPassword: 'too late by now' })).statusCode).toBe(400)
})

test('an address is not flooded with mails that anybody can ask for, and the answer stays the same', async () => {
  const { email } = await person('Flooded')
  const answers = []
  for (let i = 0; i < 8; i += 1) answers.push(await post('/request-password-reset', { email }))
  const nobody = await post('/request-password-reset', { email: 'nobody.here@example.test' })
  expect(new Set([...answers, nobody].map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
  const later = await person('Later')
  await post('/request-password-reset', { email: later.email })
  await mailed(later.email, 'Choose a new password')
  expect(mailbox.to(email)).toHaveLength(5)
})

test('a weak password is refused at sign-up with a reason that the page has words for', async () => {
  const weak = { name: 'Weak', email: 'weak@example.test', password: '1234567890' }
  const answer = await post('/sign-up/email', weak)
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'WEAK_PASSWORD_COMMON'])
})

test.each([
  ['10.20.30.40', 'http://10.20.30.40:3456'],
  ['fd00::5', 'http://[fd00::5]:3456'],
  ['ccr.internal', 'http://ccr.internal:3456'],
  ['0.0.0.0', 'http://localhost:3456'],
  ['::', 'http://localhost:3456'],
])(
  'without PUBLIC_URL links in mails of a server at %s lead to %s, and its log says so once',
  async (host, origin) => {
    const { config } = server.services
    const told: unknown[] = []
    const log = Object.assign(Object.create(server.services.log), {
      warn: (line: unknown) => told.push(line),
    })
    const other = await buildServer({
      ...server.services,
      log,
      config: { ...config, publicUrl: undefined, host, port: 3456 },
    })
    onTestFinished(() => other.close())
    const { cookie } = await person('Invites')
    const email = `at.${people}@example.test`
    const invited = await other.app.inject({
      method: 'POST',
      url: '/app/api/invitations',
      payload: { email, role: 'MEMBER' },
      headers: { cookie },
    })
    expect(invited.statusCode, invited.body).toBe(200)
    const [mail] = await mailed(email, 'invites you')
    expect(linkIn(mail?.text ?? '').origin).toBe(origin)
    expect(told.filter((line) => String(line).includes('links in mails'))).toEqual([
      `PUBLIC_URL is not set: links in mails lead to ${origin}`,
    ])
  },
)

test("a worker's log says so too: it sends the mails of alerts", async () => {
  const { config } = server.services
  const services = await openServices(
    { ...config, publicUrl: undefined, host: '10.20.30.40', port: 3456 },
    'worker',
    'jobs',
  )
  onTestFinished(services.close)
  const told: unknown[] = []
  const log = Object.assign(Object.create(services.log), { warn: (line: unknown) => told.push(line) })
  const worker = await startWorker({ ...services, log })
  await worker.stop()
  expect(told).toEqual(['PUBLIC_URL is not set: links in mails lead to http://10.20.30.40:3456'])
})

test('where links lead is told neither with PUBLIC_URL nor without mail', () => {
  const told: string[] = []
  const log = { warn: (line: unknown) => void told.push(String(line)) } as Pick<Log, 'warn'>
  const { config } = server.services
  tellWhereLinksLead({ config, log })
  const silent = { ...config, publicUrl: undefined, mail: { ...config.mail, smtpUrl: undefined } }
  tellWhereLinksLead({ config: silent, log })
  expect(told).toEqual([])
})
