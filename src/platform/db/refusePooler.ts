import pg from 'pg'
import { DatabaseProblem } from './explainDatabaseError.js'

const LIMIT_MS = 10_000
const TRIES = 5

/**
 * Behind a pooler that lends a connection for the length of a transaction, LISTEN hears nothing, locks hold nothing, and
 * prepared statements are somebody else's. Better no start than pages that fail one by one.
 */
export async function refusePooler(url: string): Promise<void> {
  const one = await open(url)
  try {
    // PostgreSQL names its process in the greeting; a pooler names itself.
    if ((await backendOf(one)) === Reflect.get(one, 'processID')) return
    for (let i = 0; i < TRIES; i++) {
      const other = await open(url)
      try {
        if ((await backendOf(one)) === (await backendOf(other))) throw new DatabaseProblem(REFUSAL)
      } finally {
        await other.end()
      }
    }
  } finally {
    await one.end()
  }
}

const REFUSAL = `DATABASE_URL leads to a connection pooler that lends connections transaction by transaction (PgBouncer with pool_mode = transaction?).
That cannot work: we listen for notifications and hold locks, which need a connection of their own.
Give the address of PostgreSQL itself, or of a pool with pool_mode = session. We pool connections ourselves: DATABASE_CONNECTIONS says how many.`

async function open(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
  })
  client.on('error', () => {})
  await client.connect()
  return client
}

async function backendOf(client: pg.Client): Promise<unknown> {
  const { rows } = await client.query('select pg_backend_pid() as pid')
  return rows[0]?.pid
}
