import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { pino } from 'pino'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../src/platform/db/migrate.js'
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres/startEmbeddedPostgres.js'

declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { url: string; template: string; secret: string }
  }
}

const TEMPLATE = 'ccr_template'

/** One PostgreSQL for the whole run, with one migrated database that every test's own is cloned from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ccr-test-postgres-'))
  // As root the server runs as somebody else, who must get in.
  await chmod(dataDir, 0o755)
  const server = await startEmbeddedPostgres({ dataDir, durable: false })
  const teardown = async () => {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  try {
    const secret = randomBytes(32).toString('base64')
    await makeTemplate(server.url, secret)
    project.provide('postgres', { url: server.url, template: TEMPLATE, secret })
    return teardown
  } catch (error) {
    await teardown()
    throw error
  }
}

async function makeTemplate(url: string, secret: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const adminUrl = new URL(url)
  adminUrl.pathname = `/${TEMPLATE}`
  const log = pino({ level: 'silent' })
  await migrate({ adminUrl: adminUrl.href, secret, migrationsDir: 'migrations', log })
}
