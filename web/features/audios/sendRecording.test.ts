import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const MIB = 1024 * 1024

/** Node's build of the library takes no File, and no path without a host. */
const here = vi.hoisted(() => ({ url: '', bytes: new Map<unknown, Buffer>() }))
vi.mock('tus-js-client', async (original) => {
  const actual = await original<typeof import('tus-js-client')>()
  return {
    ...actual,
    Upload: class extends actual.Upload {
      constructor(file: unknown, options: ConstructorParameters<typeof actual.Upload>[1]) {
        super(here.bytes.get(file) ?? Buffer.alloc(0), { ...options, endpoint: `${here.url}/uploads` })
      }
    },
  }
})

/** A server of the protocol behind a proxy that takes `most` bytes at a time. */
let server: Server
let most = Number.POSITIVE_INFINITY
let arrived: Buffer[]
let offset: number
let created: number
let parts: number[]
/** That each request asked for. */
let languages: Set<string | undefined>
/** The next questions after an upload are answered so. */
let troubles: number[]

beforeEach(async () => {
  vi.resetModules()
  arrived = []
  offset = 0
  created = 0
  parts = []
  languages = new Set()
  troubles = []
  server = createServer(async (request, response) => {
    const { method, headers } = request
    languages.add(headers['accept-language'])
    if (Number(headers['content-length'] ?? 0) > most) {
      response.writeHead(413, { 'content-type': 'text/html' }).end('<h1>413 Request Entity Too Large</h1>')
      request.resume()
      return
    }
    const body = await buffer(request)
    const known = { 'tus-resumable': '1.0.0', 'upload-offset': String(offset) }
    if (method === 'POST') {
      created += 1
      response.writeHead(201, { ...known, location: '/uploads/1' }).end()
    } else if (method === 'HEAD') {
      const trouble = troubles.shift()
      if (trouble) response.writeHead(trouble).end()
      else response.writeHead(200, { ...known, 'upload-length': headers['x-length'] ?? '9000000' }).end()
    } else {
      parts.push(body.length)
      arrived.push(body)
      offset += body.length
      response.writeHead(204, { ...known, 'upload-offset': String(offset) }).end()
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  here.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => {
  vi.unstubAllGlobals()
  server.closeAllConnections()
  server.close()
})

async function send(bytes: Buffer) {
  const { sendRecording } = await import('./sendRecording.js')
  const file = new File([], 'call.wav')
  here.bytes.set(file, bytes)
  const on = { progress: () => undefined, cutOff: () => undefined }
  return sendRecording(file, { projectId: 'p', filename: 'call.wav' }, on, new AbortController().signal)
}

const sound = Buffer.alloc(9_000_000, 'sound of a call ')

test.each([
  ['of 1 MiB, as nginx is delivered', MIB, MIB],
  ['of a million bytes', 1_000_000, MIB / 2],
])('behind a proxy that takes parts %s the upload goes on by itself', async (_name, limit, size) => {
  most = limit
  expect(await send(sound)).toEqual({ kind: 'sent' })
  expect(Buffer.concat(arrived).equals(sound)).toBe(true)
  expect(Math.max(...parts)).toBe(size)
  expect(created).toBe(1)

  // Remembered: the next recording does not try again what was refused.
  arrived = []
  offset = 0
  const refusals = vi.fn()
  server.on('request', (request) => {
    if (Number(request.headers['content-length'] ?? 0) > limit) refusals()
  })
  expect(await send(sound)).toEqual({ kind: 'sent' })
  expect(refusals).not.toHaveBeenCalled()
})

test('without such a proxy parts are large', async () => {
  most = Number.POSITIVE_INFINITY
  expect(await send(sound)).toEqual({ kind: 'sent' })
  expect(Math.max(...parts)).toBe(8 * MIB)
})

test('a proxy that takes nothing at all is no endless loop', async () => {
  most = 1000
  expect(await send(sound)).toMatchObject({ kind: 'refused', isFinal: true })
  expect(offset).toBe(0)
})

test.each([423, 502, 503])(
  'a question answered %i is asked again, and nothing begins anew',
  async (status) => {
    most = MIB
    troubles = [status]
    expect(await send(sound)).toEqual({ kind: 'sent' })
    expect(created).toBe(1)
    expect(Buffer.concat(arrived).equals(sound)).toBe(true)
  },
)

test('an upload asks for the language that the page has at that moment', async () => {
  const documentElement = { lang: 'en' }
  vi.stubGlobal('document', { documentElement, querySelector: () => null })
  expect(await send(sound)).toEqual({ kind: 'sent' })
  expect([...languages]).toEqual(['en'])
  languages.clear()
  offset = 0
  documentElement.lang = 'fr'
  expect(await send(sound)).toEqual({ kind: 'sent' })
  expect([...languages]).toEqual(['fr'])
})
