import type pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { createId } from '../../src/platform/id.js'
import { pruneEvents } from '../../src/platform/pruneEvents.js'
import { adminClient } from '../support/adminClient.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

let own: TestDatabase
let database: Database
let admin: pg.Client

beforeAll(async () => {
  own = await createTestDatabase()
  admin = await adminClient(own)
  database = openDatabase({
    url: own.workerUrl,
    maxConnections: 1,
    applicationName: 'test',
    onIdleError: () => {},
  })
  const org = createId()
  await admin.query(`insert into organisation (id, name, slug) values ($1, 'Org', $1)`, [org])
  // More than one batch of old ones, a day apart from the limit on both sides.
  await admin.query(
    `insert into event (org_id, id, type, data, created_at)
     select $1, 'e' || n, 'analysis.completed', '{}',
       now() - make_interval(days => case when n <= 4500 then 31 else 29 end)
     from generate_series(1, 20000) n`,
    [org],
  )
  await admin.query('analyze event')
})
afterAll(async () => {
  await database.close()
  await admin.end()
  await own.drop()
})

test('events older than the retention go, in as many batches as it takes, and younger ones stay', async () => {
  const context = {
    attempt: 1,
    isLastAttempt: false,
    signal: new AbortController().signal,
    log: pino({ level: 'silent' }),
  }
  await pruneEvents({ database, retentionDays: 30, clock: () => new Date() })({}, context)
  const { rows } = await admin.query(
    `select count(*)::int as kept, min(created_at) > now() - interval '30 days' as is_young from event`,
  )
  expect(rows).toEqual([{ kept: 15_500, is_young: true }])
})

test('the old ones are found by an index', async () => {
  const { rows } = await admin.query(
    `explain select org_id, id from event where created_at < now() - interval '30 days' order by created_at limit 2000`,
  )
  expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toContain('event_age')
})
