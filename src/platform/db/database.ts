import { Kysely } from 'kysely'
import pg from 'pg'
import { parseNumbers } from './parseNumbers.js'
import { camelCase, pooledDialect } from './pooledDialect.js'
import type { DB } from './schema.gen.js'
import { surviveBreaks } from './surviveBreaks.js'

/** Queries with no organisation set: row-level security hides every table of an organisation from them. */
export type Anonymous = Kysely<DB>

export interface Database {
  pool: pg.Pool
  anonymous: Anonymous
  close(): Promise<void>
}

export interface DatabaseOptions {
  url: string
  maxConnections: number
  applicationName: string
  onIdleError: (error: Error) => void
}

export function openDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: options.maxConnections,
    application_name: options.applicationName,
    connectionTimeoutMillis: 10_000,
    // A dead peer is noticed by TCP; a query that hangs for minutes is ended by the server.
    keepAlive: true,
    options: '-c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000',
    types: parseNumbers,
    pipeline: true,
  })
  surviveBreaks(pool, options.onIdleError)
  return {
    pool,
    anonymous: new Kysely<DB>({ dialect: pooledDialect(pool), plugins: [camelCase] }),
    close: () => pool.end(),
  }
}
