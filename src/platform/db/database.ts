import { Kysely } from 'kysely'
import type pg from 'pg'
import { DatabasePool } from './databasePool.js'
import { parseNumbers } from './parseNumbers.js'
import { camelCase, pooledDialect } from './pooledDialect.js'
import type { DB } from './schema.gen.js'

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
  /** A statement, with its waiting for locks, takes no longer: a minute, where nobody waits for it. */
  statementLimitMs?: number
  /** For processes that have all the time: what resolves when the database may be back. */
  waitUntilBack?: (error: Error) => Promise<void>
}

/** Below a request's patience, so that the server has given up what we cut off. */
export const REQUEST_STATEMENT_LIMIT_MS = 3_500
const ANSWER_LIMIT_MS = 15_000

export function openDatabase(options: DatabaseOptions): Database {
  const { statementLimitMs = 60_000, waitUntilBack } = options
  const pool = new DatabasePool({
    connectionString: options.url,
    max: options.maxConnections,
    application_name: options.applicationName,
    // The server ends what takes too long; should it not answer at all, we do.
    options: `-c statement_timeout=${statementLimitMs} -c idle_in_transaction_session_timeout=60000`,
    query_timeout: statementLimitMs + ANSWER_LIMIT_MS,
    types: parseNumbers,
    pipeline: true,
    onIdleError: options.onIdleError,
    ...(waitUntilBack && { waitUntilBack }),
  })
  return {
    pool,
    anonymous: new Kysely<DB>({ dialect: pooledDialect(pool), plugins: [camelCase] }),
    close: () => pool.end(),
  }
}
