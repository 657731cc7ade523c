import type pg from 'pg'

/**
 * A connection that breaks (PostgreSQL restarts) says so by an `error` event, which ends the process if nobody listens:
 * the pool listens while it is idle, we while it is in use. There the query in flight fails too, and tells its caller.
 */
export function surviveBreaks(pool: pg.Pool, onIdleError: (error: Error) => void): void {
  pool.on('error', onIdleError)
  pool.on('connect', (client) => client.on('error', () => {}))
}
