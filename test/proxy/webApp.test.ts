import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseUnknownPaths } from '../../src/api-v1/refuseUnknownPaths.js'
import { webApp } from '../../src/main/webApp.js'
import { type App, createApp } from '../../src/platform/http/createApp.js'
import { securityHeaders } from '../../src/platform/http/securityHeaders.js'
import { ANY_ADDRESS, type Site } from '../../src/platform/http/site.js'

const SCRIPT = `console.log('built')\n`.repeat(200)
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,*/*;q=0.8'

let webDir: string
let app: App

/** As the build leaves it. */
beforeAll(async () => {
  webDir = mkdtempSync(join(tmpdir(), 'ccr-web-'))
  mkdirSync(join(webDir, 'assets'))
  writeFileSync(
    join(webDir, 'index.html'),
    `<meta name="ccr-path" content="" /><meta name="ccr-url" content="" /><link href="./favicon.svg"><script src="./assets/index-1.js"></script>${' '.repeat(1200)}`,
  )
  writeFileSync(join(webDir, 'favicon.svg'), '<svg/>')
  writeFileSync(join(webDir, 'assets', 'index-1.js'), SCRIPT)
  const { compressFiles } = await import(`${process.cwd()}/scripts/setup/compressFiles.js`)
  await compressFiles(webDir)
  app = await serve(ANY_ADDRESS)
})
afterAll(async () => {
  await app.close()
  rmSync(webDir, { recursive: true })
})

async function serve(site: Site): Promise<App> {
  const served = createApp({ log: pino({ level: 'silent' }), site })
  securityHeaders(served, site)
  served.get('/api/v1/projects', () => ({}))
  refuseUnknownPaths(served)
  await webApp(served, webDir, site)
  return served
}

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers })
const NOT_FOUND = { error: { code: 'not_found', message: 'The resource does not exist.' } }

test.each([
  '//api/v1/projects',
  '/API/v1/projects',
  '/Api',
  '/%61pi/v2/projects',
  '/v1/projects',
  '/v2',
  '//app//api/projects',
  '/App/Api/projects',
  '/app/api/nothing',
  '/api/v1/nothing',
  '/api/v1//projects',
  '/platform/v1/nothing',
])('%s looks like the API and is answered as by the API, even to a browser', async (path) => {
  for (const accept of [BROWSER, '*/*', 'application/json'])
    for (const method of ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS'] as const) {
      const answer = await app.inject({ method, url: path, headers: { accept } })
      expect(answer.statusCode).toBe(404)
      expect(answer.headers['content-type']).toBe('application/json; charset=utf-8')
      expect(answer.headers['x-request-id']).toMatch(/^c\w{24}$/)
      if (method !== 'HEAD') expect(answer.json()).toEqual(NOT_FOUND)
    }
})

test.each([
  ['a page, to a browser', '/projects/c1?page=2', BROWSER, 200, 'text/html'],
  ['a page, to whoever takes anything', '/projects', '*/*', 200, 'text/html'],
  ['a page, to a program that reads JSON', '/projects', 'application/json', 404, 'application/json'],
  ['a page, to who refuses HTML', '/projects', 'text/html;q=0, application/json', 404, 'application/json'],
  ['no page, to a browser', '/nowhere', BROWSER, 404, 'text/html'],
  ['no page, to whoever takes anything', '/nowhere', '*/*', 404, 'application/json'],
  ['the first page', '/', '*/*', 200, 'text/html'],
  ['a folder', '/assets/', BROWSER, 404, 'text/html'],
  ['a script of an earlier build', '/assets/index-0.js', '*/*', 404, 'application/json'],
  ['a picture that is not there', '/logo.png', 'image/avif,image/webp,*/*;q=0.8', 404, 'application/json'],
  ['the page as it was built', '/index.html', '*/*', 404, 'application/json'],
  ['a way out of the folder', '/..%2f..%2fpackage.json', '*/*', 404, 'application/json'],
])('%s', async (_, path, accept, status, type) => {
  const answer = await get(path, { accept })
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toBe(`${type}; charset=utf-8`)
})

test('a page takes GET and HEAD, and says so', async () => {
  const answer = await app.inject({ method: 'POST', url: '/projects' })
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD'])
})

test('scripts are sent as small as the client can read, and kept for good', async () => {
  for (const [accepted, coding, unpack] of [
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
  ] as const) {
    const answer = await get('/assets/index-1.js', { 'accept-encoding': accepted })
    expect(answer.headers).toMatchObject({
      'content-type': expect.stringMatching(/^(text|application)\/javascript; charset=utf-8$/),
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    })
    expect(answer.headers['content-encoding']).toBe(coding)
    expect(unpack(answer.rawPayload).toString()).toBe(SCRIPT)
    const again = await get('/assets/index-1.js', {
      'accept-encoding': accepted,
      'if-none-match': String(answer.headers.etag),
    })
    expect([again.statusCode, again.headers.vary]).toEqual([304, 'accept-encoding'])
  }
  const tags = await Promise.all(
    ['br', 'gzip', 'identity'].map(
      async (coding) => (await get('/assets/index-1.js', { 'accept-encoding': coding })).headers.etag,
    ),
  )
  expect(new Set(tags).size).toBe(3)
})

test('the page is asked for again each time, and sent only when it changed', async () => {
  const page = await get('/projects', { 'accept-encoding': 'br' })
  expect(page.headers).toMatchObject({
    'cache-control': 'no-cache',
    'content-encoding': 'br',
    vary: 'accept, accept-encoding',
  })
  expect(brotliDecompressSync(page.rawPayload).toString()).toContain('src="/assets/index-1.js"')
  const again = await get('/account', { 'if-none-match': String(page.headers.etag) })
  expect([again.statusCode, again.body]).toEqual([304, ''])
})

test('one build serves below any path, without a script in the page', async () => {
  const below = await serve({ origin: 'https://example.com', path: '/ccr' })
  for (const url of ['/ccr/projects', '/projects', '/ccr', '/ccr/']) {
    const page = await below.inject({ url })
    expect(page.body).toContain('<meta name="ccr-path" content="/ccr" />')
    expect(page.body).toContain('<meta name="ccr-url" content="https://example.com/ccr" />')
    expect(page.body).toContain(
      '<link href="/ccr/favicon.svg"><script src="/ccr/assets/index-1.js"></script>',
    )
    expect(page.headers['content-security-policy']).toContain("script-src 'self';")
  }
  expect((await below.inject({ url: '/ccr/assets/index-1.js' })).statusCode).toBe(200)
  expect((await below.inject({ url: '/ccr/API/v1/projects' })).json()).toEqual(NOT_FOUND)
  await below.close()
})

describe('request targets that are no path', () => {
  let address: { port: number }
  beforeAll(async () => {
    await app.listen({ host: '127.0.0.1', port: 0 })
    address = app.server.address() as { port: number }
  })

  test.each([
    ['GET http://x/', 200],
    ['GET http://x', 200],
    ['GET http://[/nowhere', 404],
    ['GET http://x/api/v1/projects', 200],
    ['GET ftp://x/nowhere', 404],
    ['OPTIONS *', 404],
    ['GET http:///nowhere', 404],
  ])('%s is answered %s', async (line, status) => {
    const socket = connect(address.port, '127.0.0.1')
    socket.write(`${line} HTTP/1.1\r\nHost: y\r\nConnection: close\r\n\r\n`)
    expect(await text(socket)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  })
})
