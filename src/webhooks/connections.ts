import { Pool } from 'undici'
import { connectTo } from './connectTo.js'
import type { EndpointUrl } from './endpointUrl.js'
import type { OpenSocket } from './openSocket.js'

const MAX_POOLS = 512
/** Short, as many servers close idle connections without a word; one that announces its own patience is kept longer. */
const IDLE_MS = 1000
const MAX_IDLE_MS = 30_000

/** Keep-alive connections, pooled by what was checked: one pool for each origin and address, the least used dropped. */
export function createConnections(open: OpenSocket) {
  const pools = new Map<string, Pool>()

  return {
    to(endpoint: EndpointUrl, address: string, connectTimeoutMs: number): Pool {
      const key = keyOf(endpoint, address, connectTimeoutMs)
      const pool = pools.get(key) ?? createPool(endpoint, address, connectTimeoutMs)
      pools.delete(key)
      pools.set(key, pool)
      dropOldest()
      return pool
    },
    /** For when the server has closed the idle ones without a word: what runs on them may end. */
    renew(endpoint: EndpointUrl, address: string, connectTimeoutMs: number): Pool {
      const key = keyOf(endpoint, address, connectTimeoutMs)
      pools
        .get(key)
        ?.close()
        .catch(() => {})
      pools.delete(key)
      return this.to(endpoint, address, connectTimeoutMs)
    },
    async close(): Promise<void> {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()))
      pools.clear()
    },
  }

  function createPool(endpoint: EndpointUrl, address: string, timeoutMs: number): Pool {
    const { url, isSecure } = endpoint
    const target = {
      address,
      port: url.port === '' ? (isSecure ? 443 : 80) : Number(url.port),
      isSecure,
      servername: endpoint.address === null ? endpoint.host : null,
    }
    return new Pool(url.origin, {
      connect: connectTo(target, { open, timeoutMs }),
      pipelining: 1,
      keepAliveTimeout: IDLE_MS,
      keepAliveMaxTimeout: MAX_IDLE_MS,
      // The deadline of an exchange bounds both.
      headersTimeout: 0,
      bodyTimeout: 0,
    })
  }

  function dropOldest(): void {
    const [oldest] = pools
    if (pools.size <= MAX_POOLS || !oldest) return
    pools.delete(oldest[0])
    // Lets requests that are under way finish.
    oldest[1].close().catch(() => {})
  }
}

function keyOf(endpoint: EndpointUrl, address: string, connectTimeoutMs: number): string {
  return `${endpoint.url.origin} ${address} ${connectTimeoutMs}`
}
