import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiUser } from './support/organisations.js'
import { seededRandom } from './support/seededRandom.js'

const REQUESTS = 10_000
const CONNECTIONS = 16
const SEED = 20_260_510

let server: TestServer
let port: number
let key: string
beforeAll(async () => {
  server = await startTestServer({ DATABASE_CONNECTIONS: '4' })
  key = (await apiUser(server, 'Fuzz')).key
  port = Number(new URL(await server.app.listen({ port: 0, host: '127.0.0.1' })).port)
})
afterAll(() => server.close())

const { chance, pick, text, times } = seededRandom(SEED)

const METHODS = [
  'GET',
  'GET',
  'GET',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'PURGE',
  'BREW',
  'get',
  '',
]
const PATHS = ['projects', 'audios', 'analyses', 'openapi.json', 'secrets', '', '..', '%2e%2e']
const IDS = [
  'c'.padEnd(25, '0'),
  '%00',
  '%',
  '%zz',
  '%E0%A4%A',
  '..%2f..',
  "'%20or%201=1--",
  '%F0%9F%92%A9',
  '\u00e9',
  ';',
  '~',
]
const NAMES = [
  'page',
  'limit',
  'projectId',
  'status',
  'from',
  'to',
  'from[]',
  '__proto__',
  'constructor',
  'page%00',
  '',
]
const VALUES = [
  '1',
  '0',
  '-1',
  '1e9',
  '9'.repeat(30),
  '9'.repeat(400),
  'NaN',
  'Infinity',
  '%00',
  '%',
  '%zz',
  '',
  'DONE',
  'null',
  '2026-05-10',
  '2026-02-30',
  '0000-01-01',
  '0000-12-31',
  '0001-01-01T10:00:00Z',
  '9999-12-31T12:00:00Z',
  '9999-12-31T23:59:59-23:59',
  '2026-05-10T14:32:11+02:00',
  '[object Object]',
  '%F0%9F%92%A9',
  "1'--",
  '{"$gt":0}',
  '0x10',
  '１',
  '\t1',
  '1 ',
  'c'.padEnd(25, 'a'),
]

function requestText(): string {
  const path = `/api${chance(0.9) ? '/v1' : ''}/${pick(PATHS)}${chance(0.4) ? `/${chance(0.3) ? text(80) : pick(IDS)}` : ''}`
  const query = times(
    pick([0, 1, 2, 3, 40]),
    () => `${pick(NAMES)}=${chance(0.2) ? text(40) : pick(VALUES)}`,
  ).join('&')
  const target = `${chance(0.02) ? text(20) : path}${query ? `?${query}` : ''}${chance(0.02) ? 'x'.repeat(20_000) : ''}`
  const headers = [
    chance(0.95) ? 'Host: localhost' : pick(['', 'Host: \u0000', 'Host: a\r\nHost: b']),
    chance(0.85)
      ? `Authorization: Bearer ${key}`
      : pick([
          '',
          'Authorization: Bearer',
          `Authorization: ${text(60)}`,
          `Authorization: Bearer ${'a'.repeat(9000)}`,
        ]),
    chance(0.2) ? `If-None-Match: ${pick(['*', '"', 'W/"a", "b"', text(40)])}` : '',
    chance(0.2) ? `Accept-Encoding: ${pick(['br', 'gzip;q=x', '*;q=0', ';;;', text(30)])}` : '',
    chance(0.05) ? `X-Filler: ${'f'.repeat(pick([100, 15_000, 70_000]))}` : '',
    chance(0.05) ? `${text(10)}: ${text(10)}` : '',
    chance(0.05)
      ? pick([
          'Content-Length: -1',
          'Content-Length: 5\r\nContent-Length: 6',
          'Transfer-Encoding: chunked, gzip',
          'Expect: 200-ok',
          'Upgrade: h2c\r\nConnection: Upgrade',
        ])
      : '',
    'Connection: close',
  ]
  const version = chance(0.98) ? 'HTTP/1.1' : pick(['HTTP/1.0', 'HTTP/9.9', 'FTP/1.0', ''])
  return `${pick(METHODS)} ${target} ${version}\r\n${headers.filter(Boolean).join('\r\n')}\r\n\r\n`
}

/** What comes back until the server closes; an idle socket of ours is ended, as a real client's would be. */
function send(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    const chunks: Buffer[] = []
    const give = () => resolve(Buffer.concat(chunks).toString('latin1'))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', give)
    socket.on('close', give)
    socket.setTimeout(30_000, () => {
      socket.destroy()
      reject(new Error(`no answer to ${JSON.stringify(request.slice(0, 300))}`))
    })
    socket.end(Buffer.from(request, 'latin1'))
  })
}

test('10,000 malformed requests: none is answered 5xx, none hangs, memory stays flat', {
  timeout: 600_000,
}, async () => {
  const statuses = new Map<string, number>()
  let left = REQUESTS
  let memoryAtStart = 0
  const client = async () => {
    while (left > 0) {
      left -= 1
      if (left === REQUESTS - 2000) memoryAtStart = residentMegabytes()
      const request = requestText()
      const answer = await send(request)
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 'closed'
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status, JSON.stringify(request.slice(0, 500))).not.toMatch(/^5/)
      if (status.startsWith('4')) expectPublishedError(request, answer)
    }
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, client))
  for (const status of ['200', '400', '401', '404', '405', '431'])
    expect(statuses.get(status) ?? 0, status).toBeGreaterThan(0)
  expect(residentMegabytes() - memoryAtStart).toBeLessThan(150)
  const alive = await fetch(`http://127.0.0.1:${port}/api/v1/projects`, {
    headers: { authorization: `Bearer ${key}` },
  })
  expect(alive.status).toBe(200)
})

function expectPublishedError(request: string, answer: string): void {
  const [head = '', body = ''] = answer.split('\r\n\r\n', 2)
  const where = JSON.stringify(request.slice(0, 500))
  expect(head.toLowerCase(), where).toContain('content-type: application/json; charset=utf-8')
  expect(head.toLowerCase(), where).toContain('x-request-id: c')
  if (body !== '')
    expect(JSON.parse(body), where).toEqual({
      error: { code: expect.any(String), message: expect.any(String) },
    })
}

function residentMegabytes(): number {
  return process.memoryUsage().rss / 1024 ** 2
}
