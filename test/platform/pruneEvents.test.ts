import { afterAll, beforeAll, expect, test } from 'vitest'
import { createId } from '../../src/platform/id.js'
import { pruneEvents } from '../../src/platform/pruneEvents.js'
import { openWorkerDatabase, type WorkerDatabase } from './workerDatabase.js'

let own: WorkerDatabase

beforeAll(async () => {
  own = await openWorkerDatabase()
  const org = createId()
  await own.admin.query(`insert into organisation (id, name, slug) values ($1, 'Org', $1)`, [org])
  // More than one batch of old ones, a day apart from the limit on both sides.
  await own.admin.query(
    `insert into event (org_id, id, type, data, created_at)
     select $1, 'e' || n, 'analysis.completed', '{}',
       now() - make_interval(days => case when n <= 4500 then 31 else 29 end)
     from generate_series(1, 20000) n`,
    [org],
  )
  await own.admin.query('analyze event')
})
afterAll(() => own?.close())

test('events older than the retention go, in as many batches as it takes, and younger ones stay', async () => {
  const { database, admin, context } = own
  await pruneEvents({ database, retentionDays: 30, clock: () => new Date() })({}, context)
  const { rows } = await admin.query(
    `select count(*)::int as kept, min(created_at) > now() - interval '30 days' as is_young from event`,
  )
  expect(rows).toEqual([{ kept: 15_500, is_young: true }])
})

test('the old ones are found by an index', async () => {
  const plan = await own.plan(
    `select org_id, id from event where created_at < now() - interval '30 days' order by created_at limit 2000`,
  )
  expect(plan).toContain('event_age')
})
