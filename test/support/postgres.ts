import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import { urlOfRole } from '../../src/platform/db/roles.js'

export interface TestDatabase {
  name: string
  /** The installation's secret: the roles' passwords follow from it. */
  secret: string
  /** The superuser's: for what a test must arrange or look at past row-level security. */
  adminUrl: string
  appUrl: string
  authUrl: string
  queueUrl: string
  workerUrl: string
  operatorUrl: string
  drop(): Promise<void>
}

/** A database of one's own, migrated, empty. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template, secret } = inject('postgres')
  const name = `test_${randomBytes(8).toString('hex')}`
  await command(url, `create database ${name} template ${template}`)
  const own = new URL(url)
  own.pathname = `/${name}`
  // What a migration grants on the database itself belongs to the database and is not cloned.
  await command(url, `grant create on database ${name} to ccr_queue`)
  return {
    name,
    secret,
    adminUrl: own.href,
    appUrl: urlOfRole(own.href, 'app', secret),
    authUrl: urlOfRole(own.href, 'auth', secret),
    queueUrl: urlOfRole(own.href, 'queue', secret),
    workerUrl: urlOfRole(own.href, 'worker', secret),
    operatorUrl: urlOfRole(own.href, 'operator', secret),
    drop: () => command(url, `drop database if exists ${name} with (force)`),
  }
}

async function command(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
