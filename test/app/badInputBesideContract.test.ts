import { Metadata } from '@tus/server'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UPLOADS_PATH } from '../../src/contract/app/audios.js'
import { createId } from '../../src/platform/id.js'
import { addProject } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { PASSWORD, type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let olga: SignedUp

beforeAll(async () => {
  server = await startTestServer()
  olga = await server.signUp('Olga')
})
afterAll(() => server?.close())

async function signUp(payload: object) {
  const answer = await server.app.inject({ method: 'POST', url: '/app/api/auth/sign-up/email', payload })
  return { status: answer.statusCode, ...answer.json() }
}

test.each([
  ['name', { name: 'O\0', email: 'nul@example.test', password: PASSWORD }],
  ['name', { name: 'O\ud800', email: 'half@example.test', password: PASSWORD }],
  ['email', { name: 'O', email: 'o\0@example.test', password: PASSWORD }],
  ['image', { name: 'O', email: 'image@example.test', password: PASSWORD, image: '\0' }],
  ['locale', { name: 'O', email: 'locale@example.test', password: PASSWORD, locale: '\0' }],
])('nobody signs up with a text in “%s” that cannot be kept', async (field, body) => {
  expect(await signUp(body)).toMatchObject({
    status: 400,
    error: { fields: { [field]: expect.any(String) } },
  })
})

test.each([
  ['x'.repeat(60_000), 'at most 120'],
  ['x'.repeat(121), 'at most 120'],
  ['Olga\nsays: click here', 'one line'],
  ['Olga\u2028says', 'one line'],
  ['\u202eaglO', 'one line'],
  ['   ', 'needs a name'],
])('a name like “%.16s” is refused on every way in', async (name, why) => {
  const refusal = { status: 400, error: { fields: { name: expect.stringContaining(why) } } }
  expect(await signUp({ name, email: 'named@example.test', password: PASSWORD })).toMatchObject(refusal)
  for (const path of ['/app/api/me', '/app/api/organisation'] as const) {
    const answer = await ask(server, olga, 'PATCH', path, { name })
    expect({ status: answer.status, error: answer.body.error }).toMatchObject(refusal)
  }
})

test.each([
  ['POST', 'update-user', { name: 'x'.repeat(60_000) }],
  ['POST', 'update-session', {}],
  ['POST', 'change-email', { newEmail: 'other@example.test' }],
  ['POST', 'delete-user', {}],
  ['POST', 'revoke-sessions', {}],
  ['POST', 'sign-in/social', { provider: 'google' }],
  ['POST', 'organization/create', { name: 'x', slug: 'x' }],
  ['GET', 'get-session', undefined],
  ['GET', 'list-sessions', undefined],
  ['GET', 'ok', undefined],
  ['GET', 'reset-password/token?callbackURL=https://evil.example', undefined],
] as const)(
  'of the sign-in library’s calls those that the app does not use are not there: %s %s',
  async (method, path, body) => {
    const answer = await ask(server, olga, method, `/app/api/auth/${path}`, body)
    expect(answer).toMatchObject({ status: 404, body: { error: { code: 'not_found' } } })
  },
)

test('what a sign-up does not ask for is not kept', async () => {
  const answer = await signUp({
    name: 'Extra',
    email: 'extra@example.test',
    password: PASSWORD,
    image: 'https://evil.example/x.png',
    locale: 'x'.repeat(1000),
    emailVerified: true,
  })
  expect(answer).toEqual({ status: 200, isSignedIn: true })
  const admin = new pg.Client({ connectionString: server.database.adminUrl })
  await admin.connect()
  const { rows } = await admin.query(`select image, locale from "user" where email = 'extra@example.test'`)
  await admin.end()
  expect(rows).toEqual([{ image: null, locale: null }])
})

test.each([
  ['sign-up/email', { name: {}, email: [], password: 1 }],
  ['sign-up/email', { name: 'x'.repeat(100_000), email: 'long@example.test', password: 'x'.repeat(100_000) }],
  ['sign-in/email', { email: 1, password: null }],
  ['sign-in/email', []],
  ['reset-password', { token: 'x'.repeat(100_000), newPassword: PASSWORD }],
  ['no-such-call', {}],
])('sign-in answers odd input to %s without failing', async (path, body) => {
  const answer = await server.app.inject({
    method: 'POST',
    url: `/app/api/auth/${path}`,
    payload: body,
  })
  expect(answer.statusCode, answer.body).toBeLessThan(500)
})

test.each(['projectId', 'agentName', 'externalId', 'filetype'])(
  'an upload with a NUL in its %s is refused by name',
  async (field) => {
    const project = await addProject(server.services, olga.orgId)
    const metadata = { projectId: project, filename: 'call.wav', [field]: 'a\0b' }
    const answer = await server.app.inject({
      method: 'POST',
      url: UPLOADS_PATH,
      headers: {
        cookie: olga.cookie,
        'tus-resumable': '1.0.0',
        'upload-length': '10',
        'upload-metadata': Metadata.stringify(metadata),
      },
    })
    expect(answer.statusCode, answer.body).toBe(400)
    expect(Object.keys(answer.json().error.fields)).toEqual([field])
  },
)

test.each([
  ['GET', '/app/api/audios/%s/recording'],
  ['HEAD', `${UPLOADS_PATH}/%s`],
  ['PATCH', `${UPLOADS_PATH}/%s`],
  ['DELETE', `${UPLOADS_PATH}/%s`],
] as const)('%s %s of an odd id is nobody’s', async (method, path) => {
  for (const id of ['a%00', 'x', '..%2F..%2Fetc', createId(), 'x'.repeat(10_000)]) {
    const answer = await server.app.inject({
      method,
      url: path.replace('%s', id),
      headers: { cookie: olga.cookie, 'tus-resumable': '1.0.0', 'upload-offset': '0' },
    })
    expect([400, 404], `${id.slice(0, 40)}: ${answer.body}`).toContain(answer.statusCode)
  }
})
