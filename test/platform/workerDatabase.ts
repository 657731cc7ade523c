import type pg from 'pg'
import { pino } from 'pino'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import type { JobContext } from '../../src/platform/queue/runJobs.js'
import { adminClient } from '../support/adminClient.js'
import { createTestDatabase } from '../support/postgres.js'

export interface WorkerDatabase {
  database: Database
  admin: pg.Client
  context: JobContext
  /** How PostgreSQL would go about a query. */
  plan(query: string): Promise<string>
  close(): Promise<void>
}

/** A database of one's own as a worker's jobs see it. */
export async function openWorkerDatabase(): Promise<WorkerDatabase> {
  const own = await createTestDatabase()
  const admin = await adminClient(own)
  const database = openDatabase({
    url: own.workerUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  return {
    database,
    admin,
    context: {
      attempt: 1,
      isLastAttempt: false,
      signal: new AbortController().signal,
      log: pino({ level: 'silent' }),
    },
    async plan(query) {
      const { rows } = await admin.query(`explain ${query}`)
      return rows.map((row) => row['QUERY PLAN']).join('\n')
    },
    async close() {
      await database.close()
      await admin.end()
      await own.drop()
    },
  }
}
