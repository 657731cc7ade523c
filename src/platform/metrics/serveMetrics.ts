import { createServer } from 'node:http'
import { Registry } from 'prom-client'
import type { Log } from '../log.js'

/** `/metrics` for Prometheus on a port of its own, so that nothing public leads to it. */
export async function serveMetrics(options: {
  /** No two have a metric of the same name. */
  registries: Registry[]
  port: number
  host: string
  log: Log
}): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    Promise.all(options.registries.map((registry) => registry.metrics())).then(
      (texts) =>
        response.writeHead(200, { 'content-type': Registry.PROMETHEUS_CONTENT_TYPE }).end(texts.join('\n')),
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
