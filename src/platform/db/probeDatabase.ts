import pg from 'pg'
import { markAway } from '../away.js'
import { isDatabaseAway } from './isDatabaseAway.js'

const LIMIT_MS = 5_000

/** Connects and asks something. Rejects where that is not answered in time. */
export async function probeDatabase(url: string): Promise<void> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: LIMIT_MS,
    query_timeout: LIMIT_MS,
  })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query('select 1')
  } catch (error) {
    throw isDatabaseAway(error) ? markAway(error, 'database') : error
  } finally {
    client.end().catch(() => {})
  }
}
