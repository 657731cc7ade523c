import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Endpoint } from '../../src/contract/app/endpoint.js'
import { createId } from '../../src/platform/id.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'
import { appEndpoints } from './appEndpoints.js'
import { replacedLeaves } from './replacedLeaves.js'
import { validBodies } from './validBodies.js'

const endpoints = await appEndpoints()
const nameOf = ({ method, path }: Endpoint) => `${method} ${path}`
const named = (some: Endpoint[]) => some.map((endpoint) => [nameOf(endpoint), endpoint] as const)
const withParams = named(endpoints.filter(({ path }) => path.includes(':')))
const withQuery = named(endpoints.filter(({ query }) => query))
const withBody = named(endpoints.filter(({ body }) => body))

let server: TestServer
let olga: SignedUp
/** What the asking organisation has, by the beginning of the path that names it. */
let own: Record<string, string>
/** What another organisation has. */
let foreign: { audio: string; analysis: string; project: string; user: string }

beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS', WEBHOOK_ALLOW_PRIVATE: 'true' })
  olga = await server.signUp('Olga')
  const sven = await server.signUp('Sven')
  const project = await addProject(server.services, sven.orgId)
  const { audioId, analysisId } = await storeCall(server.services, sven.orgId, project)
  foreign = { audio: audioId, analysis: analysisId, project, user: sven.userId }
  const ownProject = await addProject(server.services, olga.orgId)
  own = {
    projects: ownProject,
    members: olga.userId,
    audios: (await storeCall(server.services, olga.orgId, ownProject)).audioId,
    scorecards: await created('scorecards'),
    'alert-rules': await created('alert-rules'),
    webhooks: await created('webhooks'),
  }
})
afterAll(() => server?.close())

/** How Zod words it, which nobody is to read. */
const RAW = /Invalid|expected|received|Unrecognized|Too (small|big)|discriminator|\$\{/

async function send(method: Endpoint['method'], url: string, body?: unknown, language = 'en') {
  const answer = await server.app.inject({
    method,
    url,
    headers: {
      cookie: olga.cookie,
      'accept-language': language,
      ...(body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const error = answer.statusCode >= 400 ? answer.json().error : null
  if (error) expect(error.message).not.toMatch(RAW)
  return { status: answer.statusCode, error }
}

async function created(what: string): Promise<string> {
  const path = `/app/api/${what}`
  const { status, body } = await ask(server, olga, 'POST', path, validBodies[`POST ${path}`])
  expect(status, JSON.stringify(body)).toBe(200)
  return body.id ?? body.endpoint.id
}

/** As deep into the handler as it goes: at something that is there. */
const urlOf = ({ path }: Endpoint) => filled(path, own[path.split('/')[3] ?? ''] ?? createId())
const filled = (path: string, value: string) => path.replace(/:\w+/g, value)
const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name)
const bodyOf = (endpoint: Endpoint) => (endpoint.body ? validBodies[nameOf(endpoint)] : undefined)

test('the contract names calls with parameters, queries and bodies, and each body has an example here', () => {
  expect(withParams.length).toBeGreaterThan(20)
  expect(withQuery.length).toBeGreaterThan(4)
  expect(withBody.map(([name]) => name).sort()).toEqual(Object.keys(validBodies).sort())
  for (const [name, { body }] of withBody)
    expect(body?.safeParse(validBodies[name]).error, name).toBeUndefined()
})

describe.each(withParams)('the path of %s', (_name, endpoint) => {
  const { method, path } = endpoint

  test('holds no NUL: the answer is 400 and names the parameter', async () => {
    const { status, error } = await send(method, filled(path, 'x%00'), bodyOf(endpoint))
    expect({ status, field: Object.keys(error?.fields ?? {})[0] }).toEqual({
      status: 400,
      field: paramsOf(path)[0],
    })
  })

  test.each([
    'x',
    '0',
    "'%20or%201=1--",
    '%F0%9F%92%A9',
    '%ED%A0%80',
    '..%2F..',
    '__proto__',
    'x'.repeat(1900),
    'x'.repeat(10_000),
  ])('is nobody’s with %.20s', async (value) => {
    const { status, error } = await send(method, filled(path, value), bodyOf(endpoint))
    expect([400, 404], JSON.stringify(error)).toContain(status)
  })

  test('is nobody’s with what belongs to another organisation', async () => {
    for (const id of Object.values(foreign)) {
      const { status, error } = await send(method, filled(path, id), bodyOf(endpoint))
      expect([400, 404], JSON.stringify(error)).toContain(status)
    }
  })
})

test.each(withQuery)(
  'whatever the query of %s holds, it is read or refused by name',
  async (_name, endpoint) => {
    const url = urlOf(endpoint)
    const fields = endpoint.query instanceof z.ZodObject ? Object.keys(endpoint.query.shape) : []
    expect(fields.length).toBeGreaterThan(0)
    for (const field of fields) {
      const nul = await send(endpoint.method, `${url}?${field}=a%00b`)
      expect(nul, field).toMatchObject({ status: 400, error: { fields: { [field]: expect.any(String) } } })
      for (const value of ODD_QUERIES) {
        const { status, error } = await send(endpoint.method, `${url}?${field}=${value}`)
        expect(status, `${field}=${value.slice(0, 40)}: ${JSON.stringify(error)}`).toBeLessThan(500)
      }
      const twice = await send(endpoint.method, `${url}?${field}=1&${field}=2`)
      expect(twice.status, field).toBeLessThan(500)
    }
  },
)

const ODD_QUERIES = [
  '',
  '0',
  '-1',
  '1.5',
  '9007199254740991',
  '9'.repeat(400),
  'NaN',
  '0001-01-01',
  '0000-01-01',
  '9999-12-31',
  '9999-12-31T23:59:59.999Z',
  '0000-01-01T00:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '%ED%A0%80',
  "%25_\\'--",
  'x'.repeat(10_000),
]

describe.each(withBody)('the body of %s', (name, endpoint) => {
  const url = () => urlOf(endpoint)

  test.each([
    ['an array', '[]'],
    ['a text', '"x"'],
    ['a number', '1'],
    ['a truth', 'true'],
    ['half a document', '{"name":'],
    ['a name that changes prototypes', '{"__proto__":{"name":"x"}}'],
    ['thirty thousand levels', `${'['.repeat(30_000)}${']'.repeat(30_000)}`],
  ])('is not %s', async (_, body) => {
    expect(await send(endpoint.method, url(), body)).toMatchObject({
      status: 400,
      error: { code: 'validation_error' },
    })
  })

  test.each([
    ['NUL', 'a\0b'],
    ['half a character', 'a\ud800b'],
  ])('holds no %s in any of its texts: the answer is 400 and names the place', async (_, text) => {
    for (const { path, body } of replacedLeaves(validBodies[name], text))
      expect(await send(endpoint.method, url(), body), path).toMatchObject({
        status: 400,
        error: { code: 'validation_error', fields: { [path]: expect.any(String) } },
      })
  })

  test('is refused in French to who reads French, with what each field takes', async () => {
    const bodies = [null, '', 'x', -1.5].flatMap((value) => replacedLeaves(validBodies[name], value))
    const refused = await send(endpoint.method, url(), { name: [] }, 'fr-CA,fr;q=0.9')
    if (refused.status === 400) expectFrench(refused.error)
    for (const { body } of bodies.filter((_, i) => i % 3 === 0)) {
      const { status, error } = await send(endpoint.method, url(), body, 'fr')
      if (status === 400) expectFrench(error)
    }
  })

  test.each([
    ['null', null],
    ['a number', 7],
    ['a huge number', 1e308],
    ['a negative fraction', -1.5],
    ['a truth', true],
    ['an array', []],
    ['an object', {}],
    ['an empty text', ''],
    ['a long text', 'x'.repeat(10_000)],
    ['a time after the last year', '9999-12-31T23:59:59-23:59'],
  ])('is taken or refused with %s in each of its places', async (_, value) => {
    for (const { path, body } of replacedLeaves(validBodies[name], value)) {
      const { status, error } = await send(endpoint.method, url(), body)
      expect(status, `${path}: ${JSON.stringify(error)}`).toBeLessThan(500)
    }
  })
})

function expectFrench({ fields }: { fields?: Record<string, string> }) {
  for (const reason of Object.values(fields ?? {}))
    expect(reason).not.toMatch(/\b(takes|needs|must|at least|at most|missing|there|has|choose)\b|^is /)
}

test('what is stored is as it was, and the server still answers', async () => {
  expect(await send('GET', '/app/api/me')).toMatchObject({ status: 200 })
  const { data } = (
    await server.app.inject({ url: '/app/api/audit?limit=100', headers: { cookie: olga.cookie } })
  ).json()
  expect(data.length).toBeGreaterThan(0)
})
