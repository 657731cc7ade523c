import { collectDefaultMetrics, Registry } from 'prom-client'
import type { Log } from '../../platform/log.js'
import { serveMetrics } from '../../platform/metrics/serveMetrics.js'

/** Counted always; served at `/metrics` only when METRICS_PORT says where. `shared`: what the whole process counts. */
export async function openMetrics(
  address: { port: number; host: string } | undefined,
  shared: Registry,
  log: Log,
): Promise<{ registry: Registry; close(): Promise<void> }> {
  const registry = new Registry()
  if (!address) return { registry, close: async () => {} }
  collectDefaultMetrics({ register: registry })
  const server = await serveMetrics({ ...address, registries: [shared, registry], log })
  log.info({ host: address.host, port: server.port }, 'metrics at /metrics')
  return { registry, close: server.close }
}
