import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const write = (server: TestServer, cookie: string, headers: Record<string, string>) =>
  server.app.inject({
    method: 'POST',
    url: '/app/api/projects',
    headers: { cookie, ...headers },
    payload: { name: 'Sales' },
  })

describe('PUBLIC_URL behind proxies', () => {
  const url = 'https://ccr.example.com'
  let server: TestServer
  let ada: SignedUp
  beforeAll(async () => {
    server = await startTestServer({ PUBLIC_URL: 'https://CCR.example.com:443/' })
    ada = await server.signUp('Ada')
  })
  afterAll(() => server.close())

  test.each([
    ['nginx as it comes: the name of the upstream', { host: 'backend' }],
    ['nginx with an address as upstream', { host: '127.0.0.1:3000' }],
    ['a proxy that passes the Host on', { host: 'ccr.example.com' }],
    ['a Host with a port', { host: 'ccr.example.com:443' }],
    [
      'two proxies',
      { host: 'inner', 'x-forwarded-host': 'ccr.example.com, outer', 'x-forwarded-proto': 'http' },
    ],
    ['a Host that is no host', { host: 'a b' }],
  ])('writes are taken from the public origin: %s', async (_, headers) => {
    const answer = await write(server, ada.cookie, { ...headers, origin: url })
    expect(answer.statusCode).toBe(200)
    const signedIn = await server.app.inject({
      method: 'POST',
      url: '/app/api/auth/sign-in/email',
      headers: { ...headers, origin: url },
      payload: { email: ada.email, password: 'correct horse battery' },
    })
    expect(signedIn.statusCode).toBe(200)
    expect(signedIn.cookies.map(({ secure, path }) => [secure, path])).toEqual([
      [true, '/'],
      [true, '/'],
    ])
  })

  test.each([
    ['the proxy’s own name', 'http://127.0.0.1:3000', '127.0.0.1:3000'],
    ['the public name without TLS', 'http://ccr.example.com', 'ccr.example.com'],
    ['another port of the public name', 'https://ccr.example.com:8443', 'ccr.example.com:8443'],
    ['another site', 'https://evil.example', 'ccr.example.com'],
    ['nowhere', 'null', 'ccr.example.com'],
  ])('whoever comes from %s is told which address to open', async (_, origin, host) => {
    for (const path of ['/app/api/projects', '/app/api/auth/sign-in/email', '/app/api/uploads']) {
      const answer = await server.app.inject({
        method: 'POST',
        url: path,
        headers: { cookie: ada.cookie, origin, host },
        payload: {},
      })
      expect(answer.statusCode).toBe(403)
      expect(answer.json().error.code).toBe('forbidden')
      expect(answer.json().error.message).toContain(`used at ${url}: open that address`)
    }
  })

  test('the API’s description and the browser’s memory of TLS follow PUBLIC_URL', async () => {
    const answer = await server.app.inject({ url: '/api/v1/openapi.json', headers: { host: 'backend' } })
    expect(answer.json().servers).toEqual([{ url }])
    expect(answer.headers['strict-transport-security']).toBe('max-age=31536000')
  })
})

describe('without PUBLIC_URL', () => {
  let server: TestServer
  let ada: SignedUp
  beforeAll(async () => {
    server = await startTestServer()
    ada = await server.signUp('Ada')
  })
  afterAll(() => server.close())

  test.each(['localhost:3000', '192.168.1.20:3000', 'ccr.lan', '[::1]:3000'])(
    'the address that the browser asked, %s, is the origin',
    async (host) => {
      expect((await write(server, ada.cookie, { host, origin: `http://${host}` })).statusCode).toBe(200)
      const answer = await write(server, ada.cookie, { host, origin: 'https://ccr.example.com' })
      expect(answer.statusCode).toBe(403)
      expect(answer.json().error.message).toContain('PUBLIC_URL=https://ccr.example.com')
    },
  )

  test('a page without an address is not taken for a server behind a proxy', async () => {
    const answer = await write(server, ada.cookie, { host: 'localhost:3000', origin: 'null' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json().error.message).not.toContain('PUBLIC_URL')
  })
})

describe('PUBLIC_URL with a path', () => {
  let server: TestServer
  let ada: SignedUp
  beforeAll(async () => {
    server = await startTestServer({ PUBLIC_URL: 'https://example.com/ccr/', DEFAULT_PLAN: 'PRO' })
    ada = await server.signUp('Ada')
  })
  afterAll(() => server.close())

  // What a proxy leaves of /ccr/… when it takes the path away, and when it does not.
  describe.each([
    ['taken away', ''],
    ['passed on', '/ccr'],
  ])('%s by the proxy', (_, before) => {
    test('cookies are for what lies below it', async () => {
      const answer = await server.app.inject({
        method: 'POST',
        url: `${before}/app/api/auth/sign-in/email`,
        headers: { origin: 'https://example.com' },
        payload: { email: ada.email, password: 'correct horse battery' },
      })
      expect(answer.statusCode).toBe(200)
      expect(answer.cookies.map(({ secure, path }) => [secure, path])).toEqual([
        [true, '/ccr'],
        [true, '/ccr'],
      ])
    })

    test('an upload is found at the address that its creation names', async () => {
      const headers = { cookie: ada.cookie, origin: 'https://example.com', 'tus-resumable': '1.0.0' }
      const project = await server.app.inject({
        method: 'POST',
        url: `${before}/app/api/projects`,
        headers,
        payload: { name: 'Sales' },
      })
      const base64 = (text: string) => Buffer.from(text).toString('base64')
      const created = await server.app.inject({
        method: 'POST',
        url: `${before}/app/api/uploads`,
        headers: {
          ...headers,
          'upload-length': '10',
          'upload-metadata': `projectId ${base64(project.json().id)},filename ${base64('call.wav')}`,
        },
      })
      const location = String(created.headers.location)
      expect(location).toMatch(/^\/ccr\/app\/api\/uploads\/c\w{24}$/)
      const asked = location.replace(/^\/ccr/, before)
      expect((await server.app.inject({ method: 'HEAD', url: asked, headers })).statusCode).toBe(200)
    })

    test('links lead below it', async () => {
      const { key } = (
        await server.app.inject({
          method: 'POST',
          url: `${before}/app/api/api-keys`,
          headers: { cookie: ada.cookie },
          payload: { name: 'Reports' },
        })
      ).json()
      const listed = await server.app.inject({
        url: `${before}/api/v1/projects`,
        headers: { authorization: `Bearer ${key}` },
      })
      expect(listed.headers.link).toContain('</ccr/api/v1/projects?page=1&')
      const described = await server.app.inject({ url: `${before}/api/v1/openapi.json` })
      expect(described.json().servers).toEqual([{ url: 'https://example.com/ccr' }])
      const invited = await server.app.inject({
        method: 'POST',
        url: `${before}/app/api/invitations`,
        headers: { cookie: ada.cookie },
        payload: { email: `grace.${before.length}@example.test`, role: 'MEMBER' },
      })
      expect(invited.json().link).toMatch(/^https:\/\/example\.com\/ccr\/invitations\/./)
    })
  })
})
