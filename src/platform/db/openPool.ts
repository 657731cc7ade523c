import pg from 'pg'
import { surviveBreaks } from './surviveBreaks.js'

/** A plain pool, for libraries that bring their own queries. */
export function openPool(
  url: string,
  max: number,
  onIdleError: (error: Error) => void,
  applicationName: string,
): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    application_name: applicationName,
  })
  surviveBreaks(pool, onIdleError)
  return pool
}
