import pg from 'pg'
import { explainDatabaseError } from './explainDatabaseError.js'

/** One connection of the operator's own user, for work that takes as long as it takes. */
export async function openAdminClient(url: string, applicationName: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: applicationName,
    keepAlive: true,
    options: '-c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  })
  // A break also fails the query in flight, which tells its caller.
  client.on('error', () => {})
  await client.connect().catch((error) => {
    throw explainDatabaseError(error, url)
  })
  return client
}
