import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PASSWORD, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const signIn = (email: string, password: string) =>
  server.app.inject({ method: 'POST', url: '/app/api/auth/sign-in/email', payload: { email, password } })

test('whoever signs up owns an organisation with a plan and a default scorecard', async () => {
  const { cookie } = await server.signUp('Ada Lovelace')
  const me = (await server.app.inject({ url: '/app/api/me', headers: { cookie } })).json()
  expect(me.user.name).toBe('Ada Lovelace')
  expect(me.organisation).toMatchObject({ name: "Ada Lovelace's organisation", role: 'OWNER', plan: 'FREE' })
  expect(me.usage.analyses).toEqual({ used: 0, limit: 25 })
  expect(me.usage.members).toEqual({ used: 1, limit: 2 })
})

test('the first requests of a new user, at the same moment, find one organisation', async () => {
  const email = 'racer@example.test'
  const signedUp = await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-up/email',
    payload: { name: 'Racer', email, password: PASSWORD },
  })
  const cookie = signedUp.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => server.app.inject({ url: '/app/api/me', headers: { cookie } })),
  )
  expect(new Set(answers.map((answer) => answer.json().organisation.id)).size).toBe(1)
  expect(answers[0]?.json().organisations).toHaveLength(1)
})

test('sign-in takes the right password only, and sign-out ends the session', async () => {
  const { email } = await server.signUp('Grace')
  expect((await signIn(email, 'wrong password!')).statusCode).toBe(401)
  const signedIn = await signIn(email, PASSWORD)
  expect(signedIn.statusCode).toBe(200)
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await server.app.inject({ url: '/app/api/me', headers: { cookie } })).statusCode).toBe(200)
  await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-out',
    headers: { cookie, origin: 'http://localhost:80', host: 'localhost:80' },
    payload: {},
  })
  const after = await server.app.inject({ url: '/app/api/me', headers: { cookie } })
  expect(after.statusCode).toBe(401)
  expect(after.json()).toEqual({ error: { code: 'unauthorized', message: 'Sign in first.' } })
})

test('the session cookie cannot be read by scripts or sent by other sites', async () => {
  const { email } = await server.signUp('Cookie')
  const [cookie] = (await signIn(email, PASSWORD)).cookies
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
})

test('a write that comes from another site is refused', async () => {
  const { cookie } = await server.signUp('Victim')
  const answer = await server.app.inject({
    method: 'PATCH',
    url: '/app/api/me',
    headers: { cookie, origin: 'https://evil.example' },
    payload: { name: 'Mallory' },
  })
  expect(answer.statusCode).toBe(403)
})

test('a short password is refused by name', async () => {
  const answer = await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/sign-up/email',
    payload: { name: 'Short', email: 'short@example.test', password: 'short' },
  })
  expect(answer.statusCode).toBe(400)
})

describe('sign-in is rate-limited', () => {
  test('the eleventh attempt from one address within a minute is refused, whatever account it is for', async () => {
    const strict = await startTestServer({ SIGN_INS_PER_MINUTE: '10' })
    try {
      const attempt = (i: number) =>
        strict.app.inject({
          method: 'POST',
          url: '/app/api/auth/sign-in/email',
          payload: { email: `nobody.${i}@example.test`, password: 'guess number n' },
        })
      for (let i = 0; i < 10; i++) expect((await attempt(i)).statusCode).toBe(401)
      expect((await attempt(10)).statusCode).toBe(429)
    } finally {
      await strict.close()
    }
  })
})

test('what opens an account is in its cookie, and in no answer that a script can read', async () => {
  const signedUp = await server.signUp('Hedy')
  const signedIn = await signIn(signedUp.email, PASSWORD)
  const cookie = signedIn.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const changed = await server.app.inject({
    method: 'POST',
    url: '/app/api/auth/change-password',
    headers: { cookie },
    payload: { currentPassword: PASSWORD, newPassword: 'another correct horse' },
  })
  for (const answer of [signedIn, changed]) {
    expect(answer.json()).toEqual({ isSignedIn: true })
    expect(answer.cookies[0]).toMatchObject({ httpOnly: true })
  }
})
