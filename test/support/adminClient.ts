import pg from 'pg'
import type { TestDatabase } from './postgres.js'

/** The superuser's connection, for what a test must arrange or look at past row-level security. */
export async function adminClient(database: TestDatabase): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: database.adminUrl })
  await client.connect()
  return client
}
