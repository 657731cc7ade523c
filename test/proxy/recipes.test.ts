import { once } from 'node:events'
import type { IncomingMessage } from 'node:http'
import { request as ask } from 'node:https'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkPort } from '../../src/main/supervise/port.js'
import { openInSteps } from '../../src/platform/openInSteps.js'
import { startReverseProxy } from '../support/reverseProxy.js'
import { PASSWORD, startTestServer } from '../support/server.js'
import { isInstalled, type RunningProxy, recipesOf, startCaddy, startNginx } from './recipes.js'

const MIB = 1024 * 1024
/** Not the proxy's own, where the system has more than one of them. */
const CLIENT = process.platform === 'linux' ? '127.0.0.2' : '127.0.0.1'
type Start = (recipe: string, ports: { listen: number; upstream: number }) => Promise<RunningProxy>

const inProcess: Start = async (_, { listen, upstream }) => {
  const proxy = await startReverseProxy(listen)
  proxy.to.port = upstream
  return proxy
}

describe.each<[name: string, language: string, start: Start]>([
  ['nginx', 'nginx', startNginx],
  ['caddy', 'caddy', startCaddy],
  ['a proxy of ours', 'nginx', inProcess],
])('behind %s', (name, language, start) => {
  const isMissing = start !== inProcess && !isInstalled(name)

  describe.skipIf(isMissing).each([
    ['at the root of a host', '', 0],
    ['below a path', '/ccr', 1],
  ] as const)(`%s${isMissing ? ` (skipped: ${name} is not installed)` : ''}`, (_, path, index) => {
    let close: () => Promise<void> = async () => undefined
    let origin = ''
    let cookie = ''
    /** The paths that reach the server, as they reach it. */
    let arrived: (path: RegExp) => Promise<void>
    let addresses: string[] = []

    beforeAll(async () => {
      const recipe = (await recipesOf(language))[index]
      const free = await checkPort(0, '127.0.0.1')
      if (free.kind === 'refused') throw new Error(free.message)
      origin = `https://localhost:${free.port}`
      const steps = await openInSteps(async (onClose) => {
        const server = await startTestServer({ PUBLIC_URL: origin + path, TRUST_PROXY: '1' })
        onClose(() => server.close())
        server.app.addHook('onRequest', async ({ ip }) => void addresses.push(ip))
        await server.app.listen({ host: '127.0.0.1', port: 0 })
        const { port } = server.app.server.address() as AddressInfo
        const proxy = await start(recipe, { listen: free.port, upstream: port })
        onClose(() => proxy.close())
        arrived = (wanted) =>
          new Promise((resolve) => {
            server.app.server.on('request', ({ url }) => wanted.test(url ?? '') && resolve())
          })
      })
      close = steps.close
      const signedUp = await send('POST', '/app/api/auth/sign-up/email', {
        name: 'Ada',
        email: 'ada@example.test',
        password: PASSWORD,
      })
      expect(signedUp.statusCode).toBe(200)
      cookie = (signedUp.headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; ')
    })
    afterAll(() => close())

    function open(method: string, at: string, headers: Record<string, string | number> = {}) {
      return ask(origin + path + at, {
        method,
        headers: { origin, cookie, ...headers },
        rejectUnauthorized: false,
        family: 4,
        localAddress: CLIENT,
      })
    }

    async function send(method: string, at: string, body: object): Promise<IncomingMessage> {
      const request = open(method, at, { 'content-type': 'application/json' }).end(JSON.stringify(body))
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      return answer
    }

    async function newUpload(bytes: number): Promise<string> {
      const project = (await json(await send('POST', '/app/api/projects', { name: 'Sales' }))) as {
        id: string
      }
      const base64 = (text: string) => Buffer.from(text).toString('base64')
      const request = open('POST', '/app/api/uploads', {
        'tus-resumable': '1.0.0',
        'upload-length': bytes,
        'upload-metadata': `projectId ${base64(project.id)},filename ${base64('call.wav')}`,
        'content-length': 0,
      }).end()
      const [created] = (await once(request, 'response')) as [IncomingMessage]
      created.resume()
      expect(created.statusCode).toBe(201)
      const location = created.headers.location ?? ''
      expect(location.startsWith(`${path}/app/api/uploads/`)).toBe(true)
      return location.slice(path.length)
    }

    function part(at: string, bytes: number) {
      return open('PATCH', at, {
        'tus-resumable': '1.0.0',
        'upload-offset': 0,
        'content-type': 'application/offset+octet-stream',
        'content-length': bytes,
      })
    }

    test('a part of 8 MiB passes', async () => {
      const at = await newUpload(9 * MIB)
      const request = part(at, 8 * MIB).end(Buffer.alloc(8 * MIB))
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      answer.resume()
      expect([answer.statusCode, answer.headers['upload-offset']]).toEqual([204, String(8 * MIB)])
    })

    test('a part reaches the server while it is still being sent', async () => {
      const at = await newUpload(3 * MIB)
      const isThere = arrived(new RegExp(`${at}$`))
      const request = part(at, 2 * MIB)
      request.write(Buffer.alloc(MIB))
      await isThere
      request.end(Buffer.alloc(MIB))
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      answer.resume()
      expect(answer.statusCode).toBe(204)
    })

    test('events leave the stream as they happen', async () => {
      const request = open('GET', '/app/api/events').end()
      const [stream] = (await once(request, 'response')) as [IncomingMessage]
      expect(stream.headers['content-type']).toBe('text/event-stream')
      const [first] = await once(stream, 'data')
      expect(String(first)).toContain('retry: 2000')
      request.destroy()
    })

    test('the client’s own address is seen, whatever it says of itself', async () => {
      addresses = []
      const request = open('GET', '/app/api/me', { 'x-forwarded-for': '203.0.113.9' }).end()
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      answer.resume()
      expect(answer.statusCode).toBe(200)
      expect(addresses).toEqual([CLIENT])
    })

    test('a write from another site is refused', async () => {
      const request = open('POST', '/app/api/projects', { origin: 'https://evil.example' }).end()
      const [answer] = (await once(request, 'response')) as [IncomingMessage]
      answer.resume()
      expect(answer.statusCode).toBe(403)
    })
  })
})
