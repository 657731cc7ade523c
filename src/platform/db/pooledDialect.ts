import {
  CamelCasePlugin,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'
import { statementName } from './statementName.js'

/** What a connection needs to be able to do: a pool's client, or one client that is already in a transaction. */
export interface Queryable {
  query(config: pg.QueryConfig): Promise<pg.QueryResult>
}

export const camelCase = new CamelCasePlugin({ maintainNestedObjectKeys: true })

export function pooledDialect(pool: pg.Pool): Dialect {
  return dialectOver({
    acquire: async () => {
      const client = await pool.connect()
      return { connection: connectionOn(client), release: () => client.release() }
    },
  })
}

export function clientDialect(client: Queryable): Dialect {
  const connection = connectionOn(client)
  return dialectOver({ acquire: async () => ({ connection, release: () => {} }) })
}

interface Lease {
  connection: DatabaseConnection
  release: () => void
}

function dialectOver(source: { acquire: () => Promise<Lease> }): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createDriver: () => driverOver(source),
  }
}

function driverOver(source: { acquire: () => Promise<Lease> }): Driver {
  const leases = new WeakMap<DatabaseConnection, Lease>()
  const refuse = async () => {
    throw new Error('transactions are opened by withOrg')
  }
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => {
      const lease = await source.acquire()
      leases.set(lease.connection, lease)
      return lease.connection
    },
    releaseConnection: async (connection) => leases.get(connection)?.release(),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
  }
}

function connectionOn(client: Queryable): DatabaseConnection {
  return {
    async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
      const name = statementName(query.sql)
      const result = await client.query({
        ...(name && { name }),
        text: query.sql,
        values: [...query.parameters],
      })
      return { rows: result.rows, numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    // biome-ignore lint/correctness/useYield: the interface wants a generator; nothing of ours streams rows
    async *streamQuery() {
      throw new Error('rows are read in pages, not streamed')
    },
  }
}
