import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { markAway } from '../away.js'
import type { Log } from '../log.js'
import { isDatabaseAway } from './isDatabaseAway.js'

const RETRY_MS = 200
const RECONNECT_MS = 1000
const ANSWER_LIMIT_MS = 10_000
const WANTED = 'ccr_lock_wanted'

export interface NamedLocks {
  /** Waits for the lock, letting its holder know that it is wanted. False: not within `timeoutMs`, or aborted. */
  take(
    name: string,
    options: { onWanted: () => void; timeoutMs: number; signal?: AbortSignal },
  ): Promise<boolean>
  release(name: string): Promise<void>
  close(): Promise<void>
}

interface Holder {
  onWanted: () => void
}

/**
 * Locks that hold across all processes and end with the process that holds them: advisory locks of one session, which
 * is one connection however many are held. Should it break, every holder hears that its lock is wanted.
 */
export function openNamedLocks(options: { url: string; log: Log }): NamedLocks {
  const holders = new Map<string, Holder>()
  let connecting: Promise<pg.Client> | undefined
  let connected: pg.Client | undefined
  let closed = false

  const connection = () => {
    connecting ??= connect().catch((error) => {
      connecting = undefined
      throw error
    })
    return connecting
  }
  const connect = async () => {
    const client = new pg.Client({
      connectionString: options.url,
      keepAlive: true,
      pipeline: true,
      connectionTimeoutMillis: ANSWER_LIMIT_MS,
      query_timeout: ANSWER_LIMIT_MS,
    })
    const lose = (error?: Error) => {
      // What broke ends later, when another may have taken its place.
      if (closed || client !== connected) return
      connecting = undefined
      connected = undefined
      client.end().catch(() => {})
      if (error && isDatabaseAway(error)) markAway(error, 'database')
      options.log.warn({ err: error }, 'the connection that holds locks broke')
      for (const { onWanted } of holders.values()) onWanted()
    }
    client.on('error', lose)
    client.on('end', () => lose())
    client.on('notification', ({ payload }) => holders.get(payload ?? '')?.onWanted())
    try {
      await client.connect()
      await client.query(`listen ${WANTED}`)
    } catch (error) {
      client.end().catch(() => {})
      throw error
    }
    connected = client
    return client
  }

  const takeInSession = async (name: string, giveUp: () => boolean): Promise<boolean> => {
    for (;;) {
      try {
        const client = await connection()
        const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as taken', [
          name,
        ])
        if (rows[0]?.taken === true) return true
        await client.query('select pg_notify($1, $2)', [WANTED, name])
      } catch (error) {
        if (giveUp()) throw error
        await sleep(RECONNECT_MS)
      }
      if (giveUp()) return false
      await sleep(RETRY_MS)
    }
  }

  return {
    async take(name, { onWanted, timeoutMs, signal }) {
      const end = Date.now() + timeoutMs
      const giveUp = () => closed || signal?.aborted === true || Date.now() >= end
      // Within one session advisory locks do not exclude each other: this process's own come first.
      while (holders.has(name)) {
        if (giveUp()) return false
        holders.get(name)?.onWanted()
        await sleep(RETRY_MS)
      }
      const holder = { onWanted }
      holders.set(name, holder)
      let taken = false
      try {
        taken = await takeInSession(name, giveUp)
        return taken
      } finally {
        if (!taken) holders.delete(name)
      }
    },
    async release(name) {
      holders.delete(name)
      const client = await connecting?.catch(() => undefined)
      await client?.query('select pg_advisory_unlock(hashtextextended($1, 0))', [name]).catch(() => {})
    },
    async close() {
      closed = true
      const client = await connecting?.catch(() => undefined)
      client?.removeAllListeners()
      client?.on('error', () => {})
      await client?.end().catch(() => {})
    },
  }
}
