import { createServer } from 'node:http'
import type { Registry } from 'prom-client'
import type { Log } from '../log.js'

/** `/metrics` for Prometheus on a port of its own, so that nothing public leads to it. */
export async function serveMetrics(options: {
  registry: Registry
  port: number
  host: string
  log: Log
}): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    options.registry.metrics().then(
      (text) => response.writeHead(200, { 'content-type': options.registry.contentType }).end(text),
      (error) => {
        options.log.warn({ err: error }, 'metrics could not be collected')
        response.writeHead(500).end()
      },
    )
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : options.port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
