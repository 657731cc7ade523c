import { afterAll, beforeAll, expect, test } from 'vitest'
import { CRONTAB } from '../../src/main/jobs.js'
import { PRUNE_THROTTLE, pruneThrottle } from '../../src/platform/throttle/pruneThrottle.js'
import { openWorkerDatabase, type WorkerDatabase } from './workerDatabase.js'

let own: WorkerDatabase

beforeAll(async () => {
  own = await openWorkerDatabase()
  // More than one batch of those that are over, among many that are not.
  await own.admin.query(
    `insert into throttle (key, taken, last_at, next_at)
     select int4send(n), 1, now() - age, now() - age + interval '1 day'
     from generate_series(1, 15000) n, lateral (
       select make_interval(hours => case when n <= 4500 then 49 else 47 end) as age
     ) a`,
  )
  await own.admin.query('analyze throttle')
})
afterAll(() => own?.close())

test('the old ones are found by an index', async () => {
  const plan = await own.plan(
    `select key from throttle where last_at < now() - interval '2 days' and next_at < now()
     order by last_at limit 2000`,
  )
  expect(plan).toContain('throttle_oldest')
})

test('every night counts that are over go, in as many batches as it takes; a window that still runs stays', async () => {
  const { database, admin, context } = own
  expect(CRONTAB).toMatch(new RegExp(`^\\d+ \\d+ \\* \\* \\* ${PRUNE_THROTTLE}$`, 'm'))
  await admin.query(`update throttle set next_at = now() + interval '1 minute' where key = int4send(7)`)
  await pruneThrottle({ database })({}, context)
  const { rows } = await admin.query(
    `select count(*)::int as kept, count(*) filter (where last_at < now() - interval '2 days')::int as old
     from throttle`,
  )
  expect(rows).toEqual([{ kept: 10_501, old: 1 }])
})
