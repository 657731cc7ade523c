import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { CallCenterRate, type ClientOptions } from './src/client.js'
import { ApiError, ConnectionError, NotFoundError, RateLimitError } from './src/errors.js'
import { retryDelayMs } from './src/retry.js'

const KEY = `ccr_live_${'a'.repeat(32)}`
const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

type Handle = (request: IncomingMessage, response: ServerResponse, count: number) => void

async function serve(handle: Handle, options: Partial<ClientOptions> = {}) {
  const seen: string[] = []
  const server = createServer((request, response) => {
    seen.push(request.url ?? '')
    handle(request, response, seen.length)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return { seen, ccr: new CallCenterRate({ apiKey: KEY, baseUrl, ...options }) }
}

function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(typeof body === 'string' ? body : JSON.stringify(body))
}

const error = (code: string, message: string) => ({ error: { code, message } })

function serveAudios(total: number): Handle {
  return (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams
    const [page, limit] = [Number(query.get('page')), Number(query.get('limit') ?? 50)]
    const all = Array.from({ length: total }, (_, i) => ({ id: `a${i}` }))
    answer(response, 200, {
      data: all.slice((page - 1) * limit, page * limit),
      pagination: { page, limit, total },
    })
  }
}

test('awaited, a list is one page; iterated, all entries of all pages', async () => {
  const { ccr, seen } = await serve(serveAudios(7))
  const page = await ccr.audios.list({ limit: 3, status: 'DONE' })
  expect(page.data.map(({ id }) => id)).toEqual(['a0', 'a1', 'a2'])
  expect(page.pagination.total).toBe(7)
  expect(seen).toEqual(['/api/v1/audios?limit=3&status=DONE&page=1'])

  const ids: string[] = []
  for await (const { id } of ccr.audios.list({ limit: 3 })) ids.push(id)
  expect(ids).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
  expect(seen).toHaveLength(4)

  const sizes: number[] = []
  for await (const { data } of ccr.audios.list({ limit: 3, page: 2 }).pages()) sizes.push(data.length)
  expect(sizes).toEqual([3, 1])
})

test('an empty list ends at once, and stopping early asks no more', async () => {
  const empty = await serve(serveAudios(0))
  for await (const _ of empty.ccr.audios.list()) throw new Error('there is none')
  const { ccr, seen } = await serve(serveAudios(100))
  for await (const _ of ccr.audios.list({ limit: 10 })) break
  expect(seen).toHaveLength(1)
})

test('bounds may be dates, and ids are escaped', async () => {
  const { ccr, seen } = await serve((_, response) => answer(response, 200, { data: [], pagination: {} }))
  await ccr.analyses.list({ from: new Date('2026-05-10T00:00:00Z'), to: '2026-05-11' })
  await ccr.analyses.get('../projects?x')
  expect(seen).toEqual([
    '/api/v1/analyses?from=2026-05-10T00%3A00%3A00.000Z&to=2026-05-11&page=1',
    '/api/v1/analyses/..%2Fprojects%3Fx',
  ])
})

test('an error is typed and carries what the server said', async () => {
  const { ccr, seen } = await serve((_, response) =>
    answer(response, 404, error('not_found', 'The resource does not exist.'), { 'x-request-id': 'c1' }),
  )
  const failure = await ccr.projects.get('c0').catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(NotFoundError)
  expect(failure).toMatchObject({
    status: 404,
    code: 'not_found',
    requestId: 'c1',
    message: 'The resource does not exist.',
  })
  expect(seen).toHaveLength(1)
})

test('429 and 5xx are tried again as the server asks', async () => {
  const { ccr, seen } = await serve((_, response, count) => {
    if (count === 1) answer(response, 429, error('rate_limit_exceeded', 'Slow down.'), { 'retry-after': '0' })
    else if (count === 2) answer(response, 503, '<html>', { 'retry-after': '0' })
    else answer(response, 200, { id: 'c0' })
  })
  expect(await ccr.projects.get('c0')).toEqual({ id: 'c0' })
  expect(seen).toHaveLength(3)
})

test.each([
  ['Thu, 01 Jan 1970 00:00:00 GMT', 0],
  ['nonsense', undefined],
])('a proxy may ask with a date: %s', async (text, retryAfterSeconds) => {
  const { ccr } = await serve(
    (_, response) => answer(response, 503, error('busy', 'Later.'), { 'retry-after': text }),
    { maxRetries: 0 },
  )
  await expect(ccr.projects.get('c0')).rejects.toMatchObject({ retryAfterSeconds })
})

test('a date to come is waited for', async () => {
  const { ccr } = await serve(
    (_, response) => answer(response, 503, error('busy', 'Later.'), { 'retry-after': inAnHour() }),
    { maxRetries: 0 },
  )
  const { retryAfterSeconds } = await ccr.projects.get('c0').catch((thrown: unknown) => thrown as ApiError)
  expect(retryAfterSeconds).toBeGreaterThan(3500)
  expect(retryAfterSeconds).toBeLessThanOrEqual(3600)
})

test('a used-up month is not sat out', async () => {
  const { ccr, seen } = await serve((_, response) =>
    answer(response, 429, error('rate_limit_exceeded', 'Monthly API call quota exceeded.'), {
      'retry-after': '1209600',
    }),
  )
  const failure = await ccr.projects.list().catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(RateLimitError)
  expect(failure).toMatchObject({ retryAfterSeconds: 1_209_600 })
  expect(seen).toHaveLength(1)
})

test('it gives up after the retries it was given, with the last error', async () => {
  const { ccr, seen } = await serve(
    (_, response) => answer(response, 500, error('internal_error', 'Sorry.'), { 'retry-after': '0' }),
    { maxRetries: 2 },
  )
  await expect(ccr.projects.get('c0')).rejects.toThrow(ApiError)
  expect(seen).toHaveLength(3)
})

test('a broken connection is tried again, a silent one is given up in time', async () => {
  const broken = await serve((request, response, count) => {
    if (count === 1) request.socket.destroy()
    else answer(response, 200, { id: 'c0' })
  })
  expect(await broken.ccr.projects.get('c0')).toEqual({ id: 'c0' })

  const silent = await serve(() => {}, { timeoutMs: 50, maxRetries: 0 })
  await expect(silent.ccr.projects.get('c0')).rejects.toThrow(ConnectionError)
})

test('an abort ends it, with its reason, while waiting for an answer and while waiting to try again', async () => {
  const reason = new Error('changed my mind')
  const silent = await serve(() => controller.abort(reason))
  let controller = new AbortController()
  await expect(silent.ccr.projects.get('c0', { signal: controller.signal })).rejects.toBe(reason)

  const busy = await serve((_, response) => {
    answer(response, 429, error('rate_limit_exceeded', 'Slow down.'), { 'retry-after': '30' })
    response.on('finish', () => setImmediate(() => controller.abort(reason)))
  })
  controller = new AbortController()
  await expect(busy.ccr.projects.get('c0', { signal: controller.signal })).rejects.toBe(reason)
})

test('delays double, are jittered, and stay within bounds', () => {
  const delays = [0, 1, 2, 9].map((attempt) => [
    retryDelayMs(attempt, undefined, () => 0),
    retryDelayMs(attempt, undefined, () => 1),
  ])
  expect(delays).toEqual([
    [250, 500],
    [500, 1000],
    [1000, 2000],
    [4000, 8000],
  ])
  expect(retryDelayMs(5, 7, () => 0)).toBe(7000)
})

test('a client without a key or an address is refused at once', () => {
  expect(() => new CallCenterRate({ apiKey: '', baseUrl: 'http://x' })).toThrow('apiKey')
  expect(() => new CallCenterRate({ apiKey: KEY, baseUrl: '' })).toThrow('baseUrl')
})

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toUTCString()
}
