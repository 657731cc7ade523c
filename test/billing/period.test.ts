import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let own: TestDatabase
let database: Database
beforeAll(async () => {
  own = await createTestDatabase()
  database = openDatabase({
    url: own.appUrl,
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
})
afterAll(async () => {
  await database.close()
  await own.drop()
})

async function period(anchor: string, at: string): Promise<[string, string]> {
  const { rows } = await sql<{ starts: Date; ends: Date }>`
    select * from billing_period(${anchor}::timestamptz, ${at}::timestamptz)`.execute(database.anonymous)
  return [rows[0]?.starts.toISOString() ?? '', rows[0]?.ends.toISOString() ?? '']
}

test.each([
  [
    'the first instant',
    '2026-05-10T08:00:00Z',
    '2026-05-10T08:00:00Z',
    '2026-05-10T08:00',
    '2026-06-10T08:00',
  ],
  [
    'the last instant',
    '2026-05-10T08:00:00Z',
    '2026-06-10T07:59:59.999Z',
    '2026-05-10T08:00',
    '2026-06-10T08:00',
  ],
  ['the next period', '2026-05-10T08:00:00Z', '2026-06-10T08:00:00Z', '2026-06-10T08:00', '2026-07-10T08:00'],
  [
    'a month end is clamped',
    '2026-01-31T00:00:00Z',
    '2026-02-28T12:00:00Z',
    '2026-02-28T00:00',
    '2026-03-31T00:00',
  ],
  [
    'and does not drift',
    '2026-01-31T00:00:00Z',
    '2026-03-31T00:00:00Z',
    '2026-03-31T00:00',
    '2026-04-30T00:00',
  ],
  ['a leap day', '2024-02-29T00:00:00Z', '2025-02-28T00:00:00Z', '2025-02-28T00:00', '2025-03-29T00:00'],
  ['years later', '2020-12-31T23:00:00Z', '2026-06-30T23:00:00Z', '2026-06-30T23:00', '2026-07-31T23:00'],
])('%s', async (_, anchor, at, starts, ends) => {
  expect(await period(anchor, at)).toEqual([`${starts}:00.000Z`, `${ends}:00.000Z`])
})

test('periods join without gap or overlap over ten years, from every day of a month', async () => {
  const { rows } = await sql`
    with days as (select '2024-01-01'::timestamptz + make_interval(days => d) as anchor from generate_series(0, 30) d),
    probes as (select anchor, anchor + make_interval(days => n) as at from days, generate_series(0, 3650, 3) n)
    select anchor, at from probes, billing_period(anchor, at) p
    where not (p.starts <= at and at < p.ends)
      or (select starts from billing_period(anchor, p.ends)) <> p.ends`.execute(database.anonymous)
  expect(rows).toEqual([])
})
