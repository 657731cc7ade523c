import { type Compilable, sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { readOrg } from '../../src/platform/db/readOrg.js'
import { type OrgTx, withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let own: TestDatabase
let database: Database
const [ours, theirs] = [createId(), createId()]

beforeAll(async () => {
  own = await createTestDatabase()
  // One connection: whatever a read leaves behind on it, the next one meets.
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

const organisations = (tx: Pick<OrgTx, 'selectFrom'>) => tx.selectFrom('organisation').select('id')
const text = (tx: OrgTx, query: string): Compilable<unknown> => ({
  compile: () => sql.raw(query).compile(tx),
})

test('each query has its own rows, all of them of the organisation that was set', async () => {
  for (const orgId of [ours, theirs, ours]) {
    const answers = await readOrg(database, orgId, (tx) => [
      organisations(tx),
      organisations(tx).where('id', '=', theirs),
      tx.selectFrom('organisation').select('createdAt').limit(2).offset(1),
    ])
    expect(answers).toEqual([[{ id: orgId }], orgId === theirs ? [{ id: theirs }] : [], []])
    expect(await organisations(database.anonymous).execute()).toEqual([])
  }
})

test('reads at once on one connection do not mix', async () => {
  const orgs = Array.from({ length: 50 }, (_, i) => (i % 2 === 0 ? ours : theirs))
  const seen = await Promise.all(orgs.map((orgId) => readOrg(database, orgId, (tx) => [organisations(tx)])))
  expect(seen).toEqual(orgs.map((id) => [[{ id }]]))
})

test.each([
  ['the first', ['select 1 / 0', 'select 1']],
  ['the last', ['select 1', 'select 1 / 0']],
])('when %s fails, so does the read, and the next one is as good as ever', async (_, queries) => {
  const failing = readOrg(database, ours, (tx) => queries.map((query) => text(tx, query)))
  await expect(failing).rejects.toThrow('division by zero')
  expect(await organisations(database.anonymous).execute()).toEqual([])
  expect(await readOrg(database, theirs, (tx) => [organisations(tx)])).toEqual([[{ id: theirs }]])
})

test('a query that does not parse leaves no statement behind that a later one trips over', async () => {
  for (let i = 0; i < 2; i++)
    await expect(
      readOrg(database, ours, (tx) => [organisations(tx), text(tx, 'select nothing from nowhere')]),
    ).rejects.toThrow('nowhere')
  expect(await readOrg(database, ours, (tx) => [organisations(tx)])).toEqual([[{ id: ours }]])
})

test('nothing is written', async () => {
  const write = readOrg(database, ours, (tx) => [
    tx.updateTable('organisation').set({ name: 'changed' }).where('id', '=', ours),
  ])
  await expect(write).rejects.toThrow('read-only transaction')
  await withOrg(database, ours, (tx) =>
    tx.updateTable('organisation').set({ name: 'ours' }).where('id', '=', ours).execute(),
  )
})

test('a connection that was cut is replaced', async () => {
  const cut = readOrg(database, ours, (tx) => [text(tx, 'select pg_terminate_backend(pg_backend_pid())')])
  await expect(cut).rejects.toThrow()
  expect(await readOrg(database, ours, (tx) => [organisations(tx)])).toEqual([[{ id: ours }]])
})
