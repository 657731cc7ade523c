import { once } from 'node:events'
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'

export interface ReverseProxy {
  /** https://localhost:PORT */
  origin: string
  port: number
  /** Where requests go; changed at any time. */
  to: { port: number; withoutPrefix: string }
  close(): Promise<void>
}

/** TLS in front of a server, as proxies come: the Host is the upstream's, nothing is held back. */
export async function startReverseProxy(listen = 0): Promise<ReverseProxy> {
  const { private: key, cert } = await selfSigned()
  const to = { port: 0, withoutPrefix: '' }
  const server = createServer({ key, cert }, (request, response) => forward(request, response, to))
  server.listen(listen, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    origin: `https://localhost:${port}`,
    port,
    to,
    async close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

export function selfSigned() {
  return generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keyType: 'ec',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  })
}

function forward(request: IncomingMessage, response: ServerResponse, to: ReverseProxy['to']): void {
  const { url = '/', method, headers } = request
  const path = url.startsWith(to.withoutPrefix) ? url.slice(to.withoutPrefix.length) || '/' : url
  const onward = ask({
    host: '127.0.0.1',
    port: to.port,
    method,
    path,
    headers: {
      ...headers,
      host: `127.0.0.1:${to.port}`,
      'x-forwarded-for': request.socket.remoteAddress,
      'x-forwarded-proto': 'https',
    },
  })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers)
    response.flushHeaders()
    answer.pipe(response)
    answer.on('error', () => response.destroy())
  })
  onward.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()))
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}
