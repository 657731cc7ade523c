import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { setInstanceAdmin } from '../../src/accounts/instance/setInstanceAdmin.js'
import { main } from '../../src/main/command.js'
import { DEMO_SIGN_IN } from '../../src/main/demo/signIn.js'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { ask } from '../support/ask.js'
import { PASSWORD, type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let first: SignedUp
let second: SignedUp
let operator: Database

beforeAll(async () => {
  server = await startTestServer()
  vi.stubEnv('DATABASE_URL', server.database.adminUrl)
  vi.stubEnv('SECRET_KEY', server.database.secret)
  vi.stubEnv('DATA_DIR', server.dataDir)
  vi.stubEnv('LOG_LEVEL', 'error')
  operator = openDatabase({
    url: server.database.operatorUrl,
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
  // As the demo is added before anybody signs up.
  const demo = { ...DEMO_SIGN_IN, name: 'Demo' }
  await server.app.inject({ method: 'POST', url: '/app/api/auth/sign-up/email', payload: demo })
  ;[first, second] = await Promise.all([server.signUp('First'), server.signUp('Second')])
  if (!(await isAdmin(first))) [first, second] = [second, first]
})
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  vi.unstubAllEnvs()
  await operator?.close()
  await server?.close()
})

async function isAdmin(who: { cookie: string }): Promise<boolean> {
  return (await ask(server, who, 'GET', '/app/api/me')).body.user.isInstanceAdmin
}

async function ccr(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  vi.spyOn(console, 'log').mockImplementation((line) => void out.push(String(line)))
  vi.spyOn(console, 'error').mockImplementation((line) => void err.push(String(line)))
  return { code: await main(['users', ...args]), out: out.join('\n'), err: err.join('\n') }
}

const listed = async () =>
  JSON.parse((await ccr('list', '--json')).out).filter(
    ({ isInstanceAdmin }: { isInstanceAdmin: boolean }) => isInstanceAdmin,
  )

test('of two first accounts made at once one administers the installation; the demo’s account does not', async () => {
  expect([await isAdmin(first), await isAdmin(second)]).toEqual([true, false])
  expect(await listed()).toEqual([
    expect.objectContaining({ id: first.userId, email: first.email, organisations: 1 }),
  ])
  const plain = (await ccr('list')).out.split('\n')
  expect(plain).toContain(`administrator\t${first.email}\t${nameOf(first)}`)
  expect(plain).toContain(`-\t${DEMO_SIGN_IN.email}\tDemo`)
})

const nameOf = ({ email }: SignedUp) => (email.startsWith('first') ? 'First' : 'Second')

test('the operator promotes and demotes by address, which holds at once; the last one stays', async () => {
  expect(await ccr('demote', first.email)).toMatchObject({
    code: 1,
    err: expect.stringContaining('promote somebody else first'),
  })
  expect(await isAdmin(first)).toBe(true)
  expect((await ccr('promote', second.email.toUpperCase())).code).toBe(0)
  expect(await isAdmin(second)).toBe(true)
  expect(await ccr('promote', second.email)).toMatchObject({
    code: 0,
    err: expect.stringContaining('already'),
  })
  expect((await ccr('demote', first.email)).code).toBe(0)
  expect([await isAdmin(first), await isAdmin(second)]).toEqual([false, true])
  expect(await ccr('demote', first.email)).toMatchObject({
    code: 0,
    err: expect.stringContaining('no admin'),
  })
})

test('two administrators who are demoted at the same moment do not leave none', async () => {
  await setInstanceAdmin(operator.anonymous, first.email, true)
  const outcomes = await Promise.all(
    [first, second].map(({ email }) => setInstanceAdmin(operator.anonymous, email, false)),
  )
  expect(outcomes.sort()).toEqual(['DONE', 'LAST'])
})

test.each([
  [[], 2, 'ccr users list'],
  [['promote'], 2, 'ccr users list'],
  [['demote', 'a@example.test', 'b@example.test'], 2, 'ccr users list'],
  [['promote', 'nobody@example.test'], 1, 'Nobody has an account'],
  [['list', '--yaml'], 2, '--yaml'],
])('ccr users %j is refused with a word about it', async (args, code, word) => {
  expect(await ccr(...args)).toEqual({ code, out: '', err: expect.stringContaining(word) })
})

test('whoever signs in cannot make themselves one, by any call', async () => {
  const payload = { name: 'Sly', email: 'sly@example.test', password: PASSWORD, isInstanceAdmin: true }
  const answer = await server.app.inject({ method: 'POST', url: '/app/api/auth/sign-up/email', payload })
  const cookie = answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  await ask(server, { cookie }, 'PATCH', '/app/api/me', { name: 'Sly', isInstanceAdmin: true })
  expect(await isAdmin({ cookie })).toBe(false)
  for (const url of [server.database.authUrl, server.database.appUrl, server.database.workerUrl]) {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    await expect(client.query('insert into instance_admin (user_id) values ($1)', ['x'])).rejects.toThrow(
      'permission denied',
    )
    await client.end()
  }
})

test('an account is first only once its address is confirmed', async () => {
  const other = await startTestServer()
  const admin = new pg.Client({ connectionString: other.database.adminUrl })
  await admin.connect()
  try {
    const unconfirmed = `insert into "user" (id, name, email) values ($1, 'U', $1 || '@example.test')`
    await admin.query(unconfirmed, ['uma'])
    await admin.query(unconfirmed, ['udo'])
    const administrators = async () => (await admin.query('select user_id from instance_admin')).rows
    expect(await administrators()).toEqual([])
    for (const id of ['udo', 'uma'])
      await admin.query(`update "user" set email_verified = true where id = $1`, [id])
    expect(await administrators()).toEqual([{ user_id: 'udo' }])
  } finally {
    await admin.end()
    await other.close()
  }
})
