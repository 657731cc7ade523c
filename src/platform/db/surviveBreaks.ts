import type pg from 'pg'

/**
 * A connection that breaks (PostgreSQL restarts) says so by an `error` event, which ends the process if nobody listens:
 * the pool listens while it is idle, we while it is in use. There the query in flight fails too, and tells its caller.
 * What it says comes with the whole client, of which a log line needs nothing.
 */
export function surviveBreaks(pool: pg.Pool, onIdleError: (error: Error) => void): void {
  pool.on('error', (error) => {
    Reflect.deleteProperty(error, 'client')
    onIdleError(error)
  })
  pool.on('connect', (client) => client.on('error', () => {}))
}
