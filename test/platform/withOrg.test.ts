import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let own: TestDatabase
let database: Database
const [ours, theirs] = [createId(), createId()]

beforeAll(async () => {
  own = await createTestDatabase()
  // One connection: whatever a transaction leaves behind on it, the next one meets.
  database = openDatabase({
    url: own.appUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  for (const orgId of [ours, theirs])
    await withOrg(database, orgId, (tx) =>
      tx.insertInto('organisation').values({ id: orgId, name: orgId, slug: orgId }).execute(),
    )
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

const organisations = () => database.anonymous.selectFrom('organisation').select('id').execute()

test('a transaction sees its organisation and no other', async () => {
  for (const orgId of [ours, theirs, ours]) {
    const seen = await withOrg(database, orgId, (tx) => tx.selectFrom('organisation').select('id').execute())
    expect(seen).toEqual([{ id: orgId }])
  }
})

test('nothing of the setting is left on the connection, after success or failure', async () => {
  await withOrg(database, ours, async () => {})
  expect(await organisations()).toEqual([])
  await expect(withOrg(database, ours, (tx) => sql`select 1 / 0`.execute(tx))).rejects.toThrow(
    'division by zero',
  )
  expect(await organisations()).toEqual([])
  await expect(
    withOrg(database, ours, async () => {
      throw new Error('before any query')
    }),
  ).rejects.toThrow('before any query')
  expect(await organisations()).toEqual([])
})

test('what a failed transaction wrote is gone', async () => {
  const id = createId()
  const attempt = withOrg(database, id, async (tx) => {
    await tx.insertInto('organisation').values({ id, name: 'short-lived', slug: id }).execute()
    throw new Error('changed my mind')
  })
  await expect(attempt).rejects.toThrow('changed my mind')
  expect(await withOrg(database, id, (tx) => tx.selectFrom('organisation').select('id').execute())).toEqual(
    [],
  )
})

test('an organisation’s name in the setting is data, never SQL', async () => {
  const seen = await withOrg(database, `${ours}' or true --`, (tx) =>
    tx.selectFrom('organisation').select('id').execute(),
  )
  expect(seen).toEqual([])
})

test('a connection that was cut is replaced', async () => {
  const cut = withOrg(database, ours, (tx) => sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx))
  await expect(cut).rejects.toThrow()
  expect(await organisations()).toEqual([])
})
