import pg from 'pg'
import { awayIn, markAway } from '../away.js'
import type { Log } from '../log.js'
import { DatabaseProblem, explainDatabaseError } from './explainDatabaseError.js'
import { isDatabaseAway } from './isDatabaseAway.js'

const RECONNECT_MS = 1000
const ANSWER_LIMIT_MS = 10_000

export interface Listener {
  close(): Promise<void>
}

/**
 * One connection that LISTENs and comes back after a break. `onReady` runs at each (re)connection: what was said while
 * it was away is lost, so whoever listens must look again then.
 */
export function listen(options: {
  url: string
  channels: readonly string[]
  onNotification: (channel: string, payload: string) => void
  onReady?: () => void
  log: Log
}): Listener {
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let closed = false

  const reconnect = (error?: Error) => {
    if (closed || timer) return
    if (error && isDatabaseAway(error)) markAway(error, 'database')
    if (error) options.log.warn(described(error), 'listening connection broke; reconnecting')
    client?.removeAllListeners()
    client?.on('error', () => {})
    client?.end().catch(() => {})
    timer = setTimeout(() => {
      timer = undefined
      void connect()
    }, RECONNECT_MS)
  }

  const connect = async () => {
    const next = new pg.Client({
      connectionString: options.url,
      keepAlive: true,
      connectionTimeoutMillis: ANSWER_LIMIT_MS,
      query_timeout: ANSWER_LIMIT_MS,
    })
    client = next
    next.on('error', reconnect)
    next.on('end', () => reconnect())
    next.on('notification', (message) => options.onNotification(message.channel, message.payload ?? ''))
    try {
      await next.connect()
      for (const channel of options.channels) await next.query(`listen ${pg.escapeIdentifier(channel)}`)
      if (!closed) options.onReady?.()
    } catch (error) {
      reconnect(error instanceof Error ? error : new Error(String(error)))
    }
  }
  void connect()

  return {
    async close() {
      closed = true
      clearTimeout(timer)
      client?.removeAllListeners()
      client?.on('error', () => {})
      await client?.end().catch(() => {})
    },
  }
}

/** It is told again at every try: what the operator can mend, in words. */
function described(error: Error) {
  if (awayIn(error)) return { err: error }
  const explained = explainDatabaseError(error)
  return explained instanceof DatabaseProblem ? { reason: explained.message } : { err: error }
}
