import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { CallCenterRate, type ClientOptions } from './src/client.js'
import {
  ApiError,
  ConnectionError,
  NotFoundError,
  RateLimitError,
  UnexpectedAnswerError,
} from './src/errors.js'
import type { ResponseMeta } from './src/responseMeta.js'
import { retryDelayMs } from './src/retry.js'
import { VERSION } from './src/version.js'

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
  return { seen, baseUrl, ccr: new CallCenterRate({ apiKey: KEY, baseUrl, ...options }) }
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
    const all = Array.from({ length: total }, (_, i) => ({
      id: `a${i}`,
      createdAt: '2026-05-10T00:00:00.000Z',
    }))
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

test('a call that arrives while one iterates is not read, and is no reason to hear of another twice', async () => {
  const at = (second: number) => `2026-05-10T00:00:${String(second).padStart(2, '0')}.000Z`
  // Two of the same moment, and newest first.
  const calls = [6, 5, 4, 3, 2, 2, 1].map((second, i) => ({ id: `a${i}`, createdAt: at(second) }))
  const handle: Handle = (request, response, count) => {
    if (count === 2) calls.unshift({ id: 'new0', createdAt: at(7) })
    // A page and more at once: the third begins where nobody has been.
    if (count === 3) calls.unshift(...[12, 11, 10, 9, 8].map((s) => ({ id: `new${s}`, createdAt: at(s) })))
    const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page'))
    answer(response, 200, {
      data: calls.slice((page - 1) * 3, page * 3),
      pagination: { page, limit: 3, total: calls.length },
    })
  }
  const { ccr, seen } = await serve(handle)
  const read: string[] = []
  for await (const { id } of ccr.audios.list({ limit: 3 })) read.push(id)
  expect(read).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'])
  expect(seen).toHaveLength(5)
})

test('an empty list ends at once, and stopping early asks no more', async () => {
  const empty = await serve(serveAudios(0))
  for await (const _ of empty.ccr.audios.list()) throw new Error('there is none')
  const { ccr, seen } = await serve(serveAudios(100))
  for await (const _ of ccr.audios.list({ limit: 10 })) break
  expect(seen).toHaveLength(1)
})

test('bounds may be dates', async () => {
  const empty = { data: [], pagination: { page: 1, limit: 50, total: 0 } }
  const { ccr, seen } = await serve((_, response) => answer(response, 200, empty))
  await ccr.analyses.list({ from: new Date('2026-05-10T00:00:00Z'), to: '2026-05-11' })
  expect(seen).toEqual(['/api/v1/analyses?from=2026-05-10T00%3A00%3A00.000Z&to=2026-05-11&page=1'])
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
  expect(() => new CallCenterRate({ apiKey: ' \n', baseUrl: 'http://x' })).toThrow('apiKey')
  expect(() => new CallCenterRate({ apiKey: KEY, baseUrl: '' })).toThrow('baseUrl')
})

test.each([`${KEY}\n${KEY}`, `${KEY}\r\nx: y`, `${KEY} x`, `${KEY}\u00e9`])(
  'a key that no header carries is refused without being told: %j',
  (apiKey) => {
    const refused = () => new CallCenterRate({ apiKey, baseUrl: 'http://x' })
    expect(refused).toThrow('The apiKey holds')
    expect(refused).not.toThrow('aaaa')
  },
)

test('a key out of a file is taken, and stays out of what a broken connection says', async () => {
  let authorization: string | undefined
  const { ccr } = await serve(
    (request, response) => {
      authorization = request.headers.authorization
      answer(response, 200, { id: 'c0' })
    },
    { apiKey: `${KEY}\n` },
  )
  await ccr.projects.get('c0')
  expect(authorization).toBe(`Bearer ${KEY}`)
  const talkative = new CallCenterRate({
    apiKey: KEY,
    baseUrl: 'http://x',
    maxRetries: 0,
    fetch: (_, init) => Promise.reject(new Error(`bad ${new Headers(init?.headers).get('authorization')}`)),
  })
  const failure = await talkative.projects.get('c0').catch((thrown: unknown) => thrown)
  expect(failure).toBeInstanceOf(ConnectionError)
  expect(String(failure)).not.toContain('aaaa')
})

test.each([
  ['no address', 'calls.example.com'],
  ['no web address', 'ftp://calls.example.com'],
  ['one with a password', 'https://user:secret@calls.example.com'],
  ['one with a query', 'https://calls.example.com/?a=b'],
])('%s is refused at once as baseUrl', (_, baseUrl) => {
  const refused = () => new CallCenterRate({ apiKey: KEY, baseUrl })
  expect(refused).toThrow(/^The baseUrl /)
  expect(refused).not.toThrow('secret')
})

test('the path of the API may stand in the baseUrl', async () => {
  const { seen, baseUrl } = await serve((_, response) => answer(response, 200, { id: 'c0' }))
  await new CallCenterRate({ apiKey: KEY, baseUrl: `${baseUrl}api/v1/` }).projects.get('c0')
  expect(seen).toEqual(['/api/v1/projects/c0'])
})

const html = { 'content-type': 'text/html' }
test.each<[string, number, unknown, Record<string, string>, string]>([
  [
    'a web page',
    200,
    '<!doctype html><html><title>Sign in</title>',
    html,
    'answered 200 with the web page "Sign in"',
  ],
  ["another server's 404", 404, '<html><body>nginx', html, 'answered 404 with a web page'],
  ['other JSON', 404, { detail: 'No.' }, {}, 'answered 404 with JSON that begins with'],
  ['JSON of another shape', 200, { hello: 'world' }, {}, 'answered 200 with JSON that begins with'],
  ['a sign-in in front', 401, 'Unauthorized', {}, 'answered 401 with text that begins with "Unauthorized"'],
  ['nothing', 200, '', {}, 'answered 200 with nothing'],
  [
    'a redirect',
    301,
    '',
    { location: 'https://calls.example.com/' },
    'redirects to https://calls.example.com/',
  ],
])('where the baseUrl leads to %s, it says so and asks once', async (_, status, body, headers, words) => {
  const { ccr, seen } = await serve((_request, response) => answer(response, status, body, headers))
  for (const asked of [ccr.projects.get('c0'), ccr.audios.list()]) {
    const failure = await asked.catch((thrown: unknown) => thrown)
    expect(failure).toBeInstanceOf(UnexpectedAnswerError)
    expect(String(failure)).toContain(words)
    expect(String(failure)).toContain('is the baseUrl right?')
    expect(failure).toMatchObject({ status, code: 'unexpected_answer' })
  }
  expect(seen).toHaveLength(2)
})

test('what is in between and overloaded is asked again, and named when it stays so', async () => {
  const { ccr, seen } = await serve((_, response) =>
    answer(response, 502, '<html><title>502 Bad Gateway</title>', { 'retry-after': '0' }),
  )
  await expect(ccr.projects.get('c0', { maxRetries: 1 })).rejects.toThrow('the web page "502 Bad Gateway"')
  expect(seen).toHaveLength(2)
})

test('a call may have its own time, retries and headers; the key stays', async () => {
  const received: IncomingMessage[] = []
  const { ccr } = await serve((request, response) => {
    received.push(request)
    if (request.url?.endsWith('silent')) return
    answer(response, 500, error('internal_error', 'Sorry.'), { 'retry-after': '0' })
  })
  const headers = { traceparent: '00-abc-def-01', Authorization: 'Bearer nobody' }
  await expect(ccr.projects.get('c0', { maxRetries: 1, headers })).rejects.toThrow('Sorry.')
  expect(received).toHaveLength(2)
  expect(received[1]?.headers).toMatchObject({
    traceparent: '00-abc-def-01',
    authorization: `Bearer ${KEY}`,
    accept: 'application/json',
    'user-agent': `callcenterrate-sdk/${VERSION}`,
  })
  await expect(ccr.projects.get('silent', { maxRetries: 0, timeoutMs: 50 })).rejects.toThrow(
    'no answer in 50 ms',
  )
})

const metered = {
  'x-request-id': 'c1',
  'ratelimit-limit': '10000',
  'ratelimit-remaining': '9876',
  'ratelimit-reset': '60',
}
const quota = { limit: 10_000, remaining: 9876, resetSeconds: 60 }

test('an answer says its request and what is left of the quota, an error too', async () => {
  const heard: ResponseMeta[] = []
  const { ccr } = await serve(
    (request, response) =>
      request.url?.endsWith('gone')
        ? answer(response, 404, error('not_found', 'The resource does not exist.'), metered)
        : answer(
            response,
            200,
            { id: 'c0', data: [], pagination: { page: 1, limit: 50, total: 0 } },
            metered,
          ),
    { onResponse: (response) => heard.push(response) },
  )
  const one = await ccr.projects.get('c0').withResponse()
  expect(one.data).toMatchObject({ id: 'c0' })
  expect(one.response).toMatchObject({ status: 200, requestId: 'c1', quota })
  expect((await ccr.audios.list().withResponse()).response).toMatchObject({ quota })
  await expect(ccr.projects.get('gone').withResponse()).rejects.toMatchObject({ requestId: 'c1', quota })
  expect(heard.map(({ status }) => status)).toEqual([200, 200, 404])
})

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toUTCString()
}

test.each([undefined, null, '', '..', 'a/b', '../projects?x', 7, {}])(
  'an id such as %j is not asked for',
  async (id) => {
    const { ccr, seen } = await serve((_, response) => answer(response, 200, { id: 'a1' }))
    await expect(ccr.audios.get(id as string)).rejects.toThrow(new TypeError('get() needs an id'))
    expect(seen).toEqual([])
  },
)

test('a date that is none, or a limit that is no number, is said before anything is asked', async () => {
  const { ccr, seen, baseUrl } = await serve(serveAudios(1))
  await expect(ccr.analyses.list({ from: new Date('soon') })).rejects.toThrow(
    new TypeError('"from" is an invalid Date'),
  )
  await expect(ccr.audios.list({}, { timeoutMs: Number.NaN })).rejects.toThrow(
    new TypeError('timeoutMs is no number'),
  )
  const careless = new CallCenterRate({ apiKey: KEY, baseUrl, maxRetries: Number.NaN })
  await expect(careless.audios.list()).rejects.toThrow(new TypeError('maxRetries is no number'))
  expect(seen).toEqual([])
})
