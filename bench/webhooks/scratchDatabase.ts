import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { migrate } from '../../src/platform/db/migrate.js'
import { urlOfRole } from '../../src/platform/db/roles.js'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'

export interface ScratchDatabase {
  database: Database
  workerUrl: string
  admin: pg.Client
  secret: string
  drop(): Promise<void>
}

/** A PostgreSQL of its own, durable as in production, migrated. */
export async function scratchDatabase(): Promise<ScratchDatabase> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-webhooks-'))
  const server = await startEmbeddedPostgres({ dataDir })
  const secret = randomBytes(32).toString('hex')
  await migrate({ adminUrl: server.url, secret, migrationsDir: 'migrations', log: pino({ level: 'silent' }) })
  const workerUrl = urlOfRole(server.url, 'worker', secret)
  const onIdleError = () => {}
  const database = openDatabase({ url: workerUrl, maxConnections: 10, applicationName: 'bench', onIdleError })
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  return {
    database,
    workerUrl,
    admin,
    secret,
    async drop() {
      await database.close()
      await admin.end()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
