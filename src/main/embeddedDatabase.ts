import { join } from 'node:path'
import { ensureDatabase } from '../platform/db/ensureDatabase.js'
import { findEmbeddedPostgres } from '../platform/embedded-postgres/findEmbeddedPostgres.js'
import { startEmbeddedPostgres } from '../platform/embedded-postgres/startEmbeddedPostgres.js'

export const EMBEDDED_DATABASE = 'callcenterrate'

export const embeddedPostgresDir = (dataDir: string) => join(dataDir, 'postgres')

/**
 * The administrator's connection string for a command: DATABASE_URL, or the embedded server, which is
 * started for the length of the command when `npm start` does not run it already.
 */
export async function openAdminDatabase(config: {
  databaseUrl: string | undefined
  dataDir: string
}): Promise<{ adminUrl: string; close(): Promise<void> }> {
  if (config.databaseUrl) return { adminUrl: config.databaseUrl, close: async () => {} }
  const dataDir = embeddedPostgresDir(config.dataDir)
  const running = await findEmbeddedPostgres(dataDir)
  if (running) return { adminUrl: await ensureDatabase(running, EMBEDDED_DATABASE), close: async () => {} }
  const server = await startEmbeddedPostgres({ dataDir })
  return { adminUrl: await ensureDatabase(server.url, EMBEDDED_DATABASE), close: server.stop }
}
