import { Counter, Histogram, type Registry } from 'prom-client'
import { UPLOADS_PATH } from '../../contract/app/audios.js'
import type { App } from '../../platform/http/createApp.js'

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** Every request by its route, never by its address: ids and paths that somebody made up are no labels. */
export function httpMetrics(app: App, registry: Registry): void {
  const registers = [registry]
  const requests = new Histogram({
    name: 'ccr_http_request_seconds',
    help: 'Requests by method, route and status, and how long the answer took. Event streams count when they end.',
    labelNames: ['method', 'route', 'status'],
    buckets: SECONDS,
    registers,
  })
  const uploads = new Counter({
    name: 'ccr_uploads_total',
    help: 'Uploads by what became of their requests: begun, refused (the client is at fault) or failed (we are).',
    labelNames: ['result'],
    registers,
  })
  const uploadBytes = new Counter({
    name: 'ccr_upload_received_bytes_total',
    help: 'Bytes of recordings taken from clients.',
    registers,
  })
  for (const result of ['begun', 'refused', 'failed']) uploads.inc({ result }, 0)
  app.addHook('onResponse', async (request, reply) => {
    const method = METHODS.has(request.method) ? request.method : 'OTHER'
    const route = request.is404 ? 'unknown' : (request.routeOptions.url ?? 'unknown')
    requests.observe({ method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000)
    if (route !== UPLOADS_PATH && !route.startsWith(`${UPLOADS_PATH}/`)) return
    if (reply.statusCode >= 500) uploads.inc({ result: 'failed' })
    else if (reply.statusCode >= 400) uploads.inc({ result: 'refused' })
    else if (method === 'POST') uploads.inc({ result: 'begun' })
    else if (method === 'PATCH') uploadBytes.inc(Number(request.headers['content-length']) || 0)
  })
}
