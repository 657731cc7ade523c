import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildServer } from '../../src/main/buildServer.js'
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let other: TestServer['app']
let closeOther: () => Promise<void>

beforeAll(async () => {
  server = await startTestServer({ TRUST_PROXY: '1' })
  const second = await buildServer(server.services)
  other = second.app
  closeOther = second.close
})
afterAll(async () => {
  await closeOther?.()
  await server?.close()
})

interface From {
  forwarded?: string
  cookie?: string
  app?: TestServer['app']
}

const signIn = (email: string, password: string, { forwarded = '9.9.9.9', cookie = '', app }: From = {}) =>
  (app ?? server.app).inject({
    method: 'POST',
    url: '/app/api/auth/sign-in/email',
    remoteAddress: '10.0.0.2',
    headers: {
      'x-forwarded-for': forwarded,
      ...(cookie && { cookie, origin: 'http://localhost:80', host: 'localhost:80' }),
    },
    payload: { email, password },
  })

/** As many addresses as there are guesses, over two servers, half of them in upper case. */
async function guess(email: string, times: number) {
  const answers = []
  for (let i = 0; i < times; i += 1) {
    const typed = i % 2 ? email.toUpperCase() : email
    const app = i % 2 ? other : server.app
    answers.push(await signIn(typed, `wrong guess ${i}`, { forwarded: `1.2.3.4, 198.51.100.${i}`, app }))
  }
  return answers
}

test('whoever guesses passwords has to wait, from however many addresses, whether there is an account or not', async () => {
  const { email } = await server.signUp('Guessed')
  const seen = []
  for (const guessed of [email, 'nobody.at.all@example.test']) {
    const answers = await guess(guessed, 25)
    const refused = answers.filter(({ statusCode }) => statusCode === 429)
    expect(refused.length).toBeGreaterThan(10)
    for (const answer of refused) expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
    const tried = answers.filter(({ statusCode }) => statusCode !== 429)
    expect(new Set(tried.map(({ statusCode, body }) => `${statusCode} ${body}`)).size).toBe(1)
    seen.push([tried[0]?.statusCode, tried[0]?.body, refused[0]?.json().error.code])
  }
  expect(seen[0]).toEqual(seen[1])
})

test('guesses at the same moment are not all the first', async () => {
  const { email } = await server.signUp('At Once')
  const answers = await Promise.all(
    Array.from({ length: 25 }, (_, i) => signIn(email, `wrong ${i}`, { forwarded: `198.51.100.${i}` })),
  )
  const tried = answers.filter(({ statusCode }) => statusCode !== 429)
  expect(tried.length).toBeLessThan(12)
})

test('a person at their own device gets in while somebody else is guessing, and nobody else by its cookie', async () => {
  const { email } = await server.signUp('Own Device')
  const stranger = await server.signUp('Other Device')
  const devices = async (whose: string) =>
    (await signIn(whose, PASSWORD)).cookies
      .filter(({ name }) => name.includes('device'))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  const [own, foreign] = [await devices(email), await devices(stranger.email)]
  await guess(email, 8)
  expect((await signIn(email, PASSWORD, { cookie: foreign })).statusCode).toBe(429)
  const forged = `${own.split('.').slice(0, -1).join('.')}.${foreign.split('.').at(-1)}`
  expect((await signIn(email, PASSWORD, { cookie: forged })).statusCode).toBe(429)
  expect((await signIn(email, PASSWORD, { cookie: own })).statusCode).toBe(200)
  for (let i = 0; i < 8; i += 1) await signIn(email, `wrong ${i}`, { cookie: own })
  expect((await signIn(email, PASSWORD, { cookie: own })).statusCode).toBe(429)
})

test('the delay ends by itself, and the right password ends the count', async () => {
  const { email } = await server.signUp('Comes Back')
  await guess(email, 8)
  await later(3600)
  expect((await signIn(email, PASSWORD)).statusCode).toBe(200)
  expect((await signIn(email, 'wrong once')).statusCode).toBe(401)
  expect((await signIn(email, PASSWORD)).statusCode).toBe(200)
})

test('a limit by address counts the address that the proxy saw', async () => {
  const limited = await startTestServer({ TRUST_PROXY: 'loopback, 10.0.0.0/8', SIGN_INS_PER_MINUTE: '3' })
  try {
    const attempt = (i: number, real: string) =>
      signIn(`somebody.${i}@example.test`, 'wrong password', {
        forwarded: `198.51.100.${i}, ${real}, 10.0.0.1`,
        app: limited.app,
      })
    const answers = []
    for (let i = 0; i < 4; i += 1) answers.push(await attempt(i, '203.0.113.7'))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401, 429])
    expect(Number(answers[3]?.headers['retry-after'])).toBeGreaterThan(0)
    expect((await attempt(5, '203.0.113.8')).statusCode).toBe(401)
  } finally {
    await limited.close()
  }
})

/** As if so many seconds had passed. */
async function later(seconds: number) {
  const admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
  await admin.query(`update throttle set next_at = next_at - make_interval(secs => $1)`, [seconds])
  await admin.end()
}
