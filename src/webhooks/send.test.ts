import type { RequestListener } from 'node:http'
import { connect, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { certificate, closedPort, http, https, tcp, tls } from '../../test/webhooks/localServers.js'
import type { ResolveHost } from './resolveHost.js'
import { createSender, type Sender, type SenderOptions } from './send.js'

describe('a delivery', () => {
  it('is posted over TLS to the checked address, for the name in the URL, with the exact body and headers', async () => {
    const seen: Record<string, unknown>[] = []
    const port = await https((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk) => chunks.push(chunk))
      request.on('end', () => {
        const { method, url, rawHeaders } = request
        seen.push({ method, url, rawHeaders, body: Buffer.concat(chunks).toString() })
        response.writeHead(201).end('thanks')
      })
    })
    const sent = await sender().send({
      url: `https://hooks.test:${port}/in?x=1#hidden`,
      headers: { 'Content-Type': 'application/json', 'X-CCR-Event': 'webhook.ping' },
      body: '{"é":1}',
    })
    expect(sent).toMatchObject({
      outcome: { kind: 'delivered', status: 201 },
      address: '127.0.0.1',
      answer: 'thanks',
    })
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/in?x=1',
        body: '{"é":1}',
        rawHeaders: expect.arrayContaining(['host', `hooks.test:${port}`, 'X-CCR-Event', 'webhook.ping']),
      },
    ])
  })

  it('reuses its connection', async () => {
    let connections = 0
    const port = await https((_request, response) => response.end('ok'), {
      onConnection: () => connections++,
    })
    const one = sender()
    for (let n = 0; n < 5; n++)
      expect((await one.send(to(`https://hooks.test:${port}/`))).outcome.kind).toBe('delivered')
    expect(connections).toBe(1)
  })

  it.each([
    [200, 'delivered'],
    [204, 'delivered'],
    [299, 'delivered'],
    [301, 'refused'],
    [302, 'refused'],
    [304, 'refused'],
    [307, 'refused'],
    [400, 'refused'],
    [404, 'refused'],
    [410, 'refused'],
    [429, 'refused'],
    [500, 'refused'],
    [503, 'refused'],
  ])('answered %d is %s', async (status, kind) => {
    const port = await http((_request, response) => response.writeHead(status).end())
    const { outcome } = await sender().send(to(`http://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind, status })
  })

  it('keeps the first 4 KiB of an answer, and hangs up on one that does not end', async () => {
    let wroteBytes = 0
    const port = await http((_request, response) => {
      response.writeHead(200)
      const pour = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384))) wroteBytes += 16_384
        wroteBytes += 16_384
      }
      response.on('drain', pour)
      pour()
    })
    const sent = await sender().send(to(`http://127.0.0.1:${port}/`))
    expect(sent.outcome).toEqual({ kind: 'delivered', status: 200 })
    expect(sent.answer).toBe('x'.repeat(4096))
    // What was on its way when we hung up: what both kernels buffer, not what a server can pour in 10 s.
    expect(wroteBytes).toBeLessThan(64 * 1024 * 1024)
  })
})

describe('a final status stands, whatever comes with it', () => {
  it.each([
    ['a length beside 204', 'HTTP/1.1 204 No Content\r\nContent-Length: 2\r\n\r\nok'],
    ['a length of 0 beside 204', 'HTTP/1.1 204 No Content\r\ncontent-length: 0\r\n\r\n'],
    ['chunks beside 204', 'HTTP/1.1 204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['two equal lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok'],
    ['two equal lengths in one', 'HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok'],
    ['two different lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 5\r\n\r\nok'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: two\r\nConnection: close\r\n\r\nok'],
    [
      'a length and chunks',
      'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n',
    ],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nok'],
    ['a body that breaks off', 'HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc'],
    ['headers that break off', 'HTTP/1.1 200 OK\r\ncontent-le'],
    ['a header that is none', 'HTTP/1.1 200 OK\r\nthis is no header\r\nContent-Length: 0\r\n\r\n'],
    [
      'an unasked 100 before it',
      'HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok',
    ],
    [
      'several others before it',
      'HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\nHTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n',
    ],
    ['nothing but line feeds', 'HTTP/1.1 200 OK\nContent-Length: 2\n\nok'],
    ['no length and no end but its own', 'HTTP/1.0 200 OK\r\n\r\nok'],
  ])('%s', async (_what, bytes) => {
    for (const pieces of [[bytes], [...bytes]]) {
      const port = await tcp((socket) =>
        socket.once('data', async () => {
          for (const piece of pieces) await new Promise((resolve) => socket.write(piece, resolve))
          socket.end()
        }),
      )
      const { outcome } = await sender().send(to(`http://127.0.0.1:${port}/`))
      expect(outcome).toMatchObject({ kind: 'delivered' })
    }
  })

  it('also over TLS, on a connection that stays, and for the next delivery', async () => {
    let connections = 0
    let requests = 0
    const port = await tls((socket) => {
      connections++
      socket.on('data', () => {
        requests++
        socket.write('HTTP/1.1 100 Continue\r\n\r\n')
        socket.write('HTTP/1.1 204 No Content\r\n\r\n')
      })
    })
    const one = sender()
    for (let n = 0; n < 3; n++)
      expect((await one.send(to(`https://hooks.test:${port}/`))).outcome).toEqual({
        kind: 'delivered',
        status: 204,
      })
    expect({ connections, requests }).toEqual({ connections: 1, requests: 3 })
  })

  it('a status that is no success stays what it is', async () => {
    const port = await tcp((socket) =>
      socket.once('data', () =>
        socket.end('HTTP/1.1 410 Gone\r\nContent-Length: 9\r\nContent-Length: 9\r\n\r\nab'),
      ),
    )
    const { outcome } = await sender().send(to(`http://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'refused', status: 410 })
  })
})

describe('a connection that was used before', () => {
  const OK = 'HTTP/1.1 200 OK\r\nContent-Length: 0\r\nKeep-Alive: timeout=20\r\n\r\n'

  it.each(['reset', 'closed'])(
    'and is %s before a byte of the answer is tried again at once on a fresh one',
    async (how) => {
      const bodies: string[][] = []
      const port = await tcp((socket) => {
        const asked: string[] = []
        bodies.push(asked)
        socket.on('data', (bytes) => {
          asked.push(bytes.toString())
          if (asked.length === 1) socket.write(OK)
          else if (how === 'reset') socket.resetAndDestroy()
          else socket.end()
        })
      })
      const one = sender()
      const request = {
        url: `http://127.0.0.1:${port}/`,
        headers: { 'X-CCR-Signature': 't=1,v1=ab' },
        body: '{"n":1}',
      }
      expect((await one.send(request)).outcome.kind).toBe('delivered')
      expect((await one.send(request)).outcome.kind).toBe('delivered')
      expect(bodies.map((asked) => asked.length)).toEqual([2, 1])
      expect(bodies[1]?.[0]).toBe(bodies[0]?.[1])
    },
  )

  it('is not tried again once a byte of the answer came, nor is a fresh one', async () => {
    let asked = 0
    const port = await tcp((socket) => {
      let mine = 0
      socket.on('data', () => {
        asked++
        if (++mine === 1 && asked === 1) socket.write(OK)
        else socket.end('HTT')
      })
    })
    const one = sender()
    expect((await one.send(to(`http://127.0.0.1:${port}/`))).outcome.kind).toBe('delivered')
    expect((await one.send(to(`http://127.0.0.1:${port}/`))).outcome).toMatchObject({
      reason: 'connection_lost',
    })
    expect(asked).toBe(2)
    const hangingUp = await tcp((socket) =>
      socket.once('data', () => {
        asked++
        socket.resetAndDestroy()
      }),
    )
    expect((await one.send(to(`http://127.0.0.1:${hangingUp}/`))).outcome).toMatchObject({
      reason: 'connection_lost',
    })
    expect(asked).toBe(3)
  })
})

describe('a delivery fails', () => {
  const impatient = { timeoutMs: 400 }

  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    ['sends headers and no body', (_request, response) => response.writeHead(200).flushHeaders()],
    [
      'trickles its body',
      (_request, response) => {
        response.writeHead(200)
        const timer = setInterval(() => response.write('.'), 20)
        response.on('close', () => clearInterval(timer))
      },
    ],
  ])('when the server %s within the time for all of it', async (_what, answer) => {
    const port = await http(answer)
    const { outcome } = await sender(impatient).send(to(`http://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' })
  })

  it('when the TLS handshake does not end in time', async () => {
    const port = await tcp(() => {})
    const { outcome } = await sender(impatient).send(to(`https://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed' })
  })

  it('when the connection stands too late, and then sends nothing that nobody waits for', async () => {
    let requests = 0
    const secure = await https((_request, response) => response.end(String(++requests)))
    const upstreams: Socket[] = []
    const port = await tcp((socket) =>
      setTimeout(() => {
        const upstream = connect(secure, '127.0.0.1')
        upstreams.push(upstream)
        socket.pipe(upstream).pipe(socket)
      }, 350),
    )
    const slowly: ResolveHost = async () => {
      await pause(100)
      return { kind: 'addresses', addresses: ['127.0.0.1'] }
    }
    const { outcome } = await sender({ ...impatient, resolve: slowly }).send(
      to(`https://hooks.test:${port}/`),
    )
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' })
    await pause(500)
    expect(upstreams).toHaveLength(1)
    expect(requests).toBe(0)
  })

  it('when DNS does not answer in time', async () => {
    const { outcome } = await sender({ ...impatient, resolve: () => new Promise(() => {}) }).send(
      to('https://hooks.test/'),
    )
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'timeout' })
  })

  it('when nothing listens', async () => {
    const port = await closedPort()
    const { outcome } = await sender().send(to(`http://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'connection_refused' })
  })

  it.each([
    ['hangs up without a word', '', 'connection_lost'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.2\r\n', 'invalid_answer'],
    ['breaks off in its status line', 'HTTP/1.1 20', 'connection_lost'],
    ['breaks off after saying that it goes on', 'HTTP/1.1 100 Continue\r\n\r\n', 'connection_lost'],
    ['answers with endless headers', `HTTP/1.1 200 OK\r\nx: ${'x'.repeat(40_000)}\r\n\r\n`, 'invalid_answer'],
  ])('when the server %s', async (_what, bytes, reason) => {
    const port = await tcp((socket) => socket.once('data', () => socket.end(bytes)))
    const { outcome } = await sender().send(to(`http://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed', reason })
  })

  it('when the certificate is not trusted', async () => {
    const port = await https((_request, response) => response.end())
    const { outcome } = await sender({ ca: undefined }).send(to(`https://hooks.test:${port}/`))
    expect(outcome).toEqual({
      kind: 'failed',
      reason: 'tls_error',
      message: 'TLS: the certificate is self-signed',
    })
  })

  it('when the certificate is for another name', async () => {
    const port = await https((_request, response) => response.end())
    const { outcome } = await sender().send(to(`https://other.test:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'tls_error' })
    expect(outcome).toHaveProperty(
      'message',
      'TLS: the certificate is for another name than the one in the URL',
    )
  })

  it('when the port does not speak TLS', async () => {
    const port = await http((_request, response) => response.end())
    const { outcome } = await sender().send(to(`https://127.0.0.1:${port}/`))
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'tls_error' })
  })

  it('when the name is unknown', async () => {
    const { outcome } = await sender({ resolve: async () => ({ kind: 'unknown', code: 'ENOTFOUND' }) }).send(
      to('https://nowhere.example/'),
    )
    expect(outcome).toMatchObject({ kind: 'failed', reason: 'dns_lookup_failed' })
  })
})

it('tries the next address of a name when the first does not take the connection', async () => {
  const port = await http((_request, response) => response.end('ok'))
  const sent = await sender({ resolve: answering('127.0.0.9', '127.0.0.1') }).send(
    to(`http://two.test:${port}/`),
  )
  expect(sent).toMatchObject({ outcome: { kind: 'delivered' }, address: '127.0.0.1' })
})

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

function to(url: string) {
  return { url, headers: {}, body: '{}' }
}

function answering(...addresses: string[]): ResolveHost {
  return async () => ({ kind: 'addresses', addresses })
}

function sender(options: { [K in keyof SenderOptions]?: SenderOptions[K] | undefined } = {}): Sender {
  const {
    ca = 'ca' in options ? undefined : certificate.cert,
    timeoutMs,
    resolve = answering('127.0.0.1'),
  } = options
  const made = createSender({
    resolve,
    allowPrivate: true,
    ...(ca !== undefined && { ca }),
    ...(timeoutMs !== undefined && { timeoutMs }),
  })
  onTestFinished(() => made.close())
  return made
}
