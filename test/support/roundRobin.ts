import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RoundRobin {
  url: string
  close(): Promise<void>
}

/** A load balancer: each request goes to the next server. A server that breaks off is 502, and asked no more. */
export async function startRoundRobin(
  servers: string[],
  onRequest: (method: string, count: number) => void = () => undefined,
): Promise<RoundRobin> {
  const alive = [...servers]
  let count = 0
  const proxy = createServer((request, response) => {
    const target = alive[count++ % alive.length] ?? ''
    const { method = 'GET', headers } = request
    const forwarded = send(new URL(request.url ?? '/', target), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    forwarded.on('error', () => {
      if (alive.includes(target)) alive.splice(alive.indexOf(target), 1)
      if (!response.headersSent) response.writeHead(502)
      response.end()
    })
    request.pipe(forwarded)
    onRequest(method, count)
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  return {
    url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    async close() {
      proxy.closeAllConnections()
      proxy.close()
      await once(proxy, 'close')
    },
  }
}
