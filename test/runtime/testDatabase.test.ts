import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let one: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  one = await createTestDatabase()
  other = await createTestDatabase()
})

afterAll(async () => {
  await one?.drop()
  await other?.drop()
})

test('a test has a migrated database of its own', async () => {
  const found = await rows(one.adminUrl, 'select name from migration')
  expect(found.length).toBeGreaterThan(0)
  expect(one.name).not.toBe(other.name)
})

test.each(['appUrl', 'authUrl', 'queueUrl', 'workerUrl', 'operatorUrl'] as const)(
  '%s signs in as a role that row-level security holds',
  async (key) => {
    const [role] = await rows(
      one[key],
      'select rolsuper, rolbypassrls from pg_roles where rolname = session_user',
    )
    expect(role).toEqual({ rolsuper: false, rolbypassrls: false })
  },
)

async function rows(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end()
  }
}
