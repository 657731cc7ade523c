import pg from 'pg'
import { markAway } from '../away.js'
import { isDatabaseAway } from './isDatabaseAway.js'

export interface Statement {
  /** Without one it is parsed each time. */
  name?: string
  text: string
  values: readonly unknown[]
}

/**
 * Runs statements in one transaction of their own, without `begin` and `commit`: PostgreSQL ends it at the one Sync
 * behind them. Measured: five messages with a Sync each took a read of one row a third of its throughput.
 *
 * After a failure nobody knows which statements the connection has parsed: throw it away.
 */
export function readTogether(
  client: pg.ClientBase,
  statements: readonly Statement[],
): Promise<pg.QueryResult[]> {
  return new Promise((resolve, reject) => {
    client.query(
      new Together(statements, (error, results) => {
        if (error) reject(isDatabaseAway(error) ? markAway(error, 'database') : error)
        else resolve(Array.isArray(results) ? results : [results])
      }),
    )
  })
}

const parsed = new WeakMap<pg.Connection, Set<string>>()

/** The driver's query knows how to collect several results; only the sending differs. */
class Together extends pg.Query {
  readonly #statements: readonly Statement[]

  constructor(
    statements: readonly Statement[],
    callback: (error: Error | undefined, results: pg.ResultBuilder | pg.ResultBuilder[]) => void,
  ) {
    super({ text: '' }, callback)
    this.#statements = statements
  }

  override submit = (connection: pg.Connection): void => {
    const known = parsed.get(connection) ?? new Set<string>()
    parsed.set(connection, known)
    connection.stream.cork()
    try {
      for (const { name, text, values } of this.#statements) {
        const statement = name === undefined ? '' : `together_${name}`
        if (!known.has(statement)) connection.parse({ name: statement, text, types: [] }, false)
        if (name !== undefined) known.add(statement)
        connection.bind({ portal: '', statement, values: values.map(sendable) }, false)
        connection.describe({ type: 'P', name: '' }, false)
        connection.execute({ portal: '' }, false)
      }
      connection.sync()
    } finally {
      connection.stream.uncork()
    }
  }
}

function sendable(value: unknown): string | null {
  if (value === null || typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw new TypeError(`a ${typeof value} cannot be sent as it is`)
}
