import { afterAll, beforeAll, expect, test } from 'vitest'
import { PRUNE_EXPIRED, pruneExpired } from '../../src/accounts/pruneExpired.js'
import { CRONTAB } from '../../src/main/jobs.js'
import { createId } from '../../src/platform/id.js'
import { openWorkerDatabase, type WorkerDatabase } from '../platform/workerDatabase.js'

let own: WorkerDatabase

// More than one batch of those that ended more than a day ago, among many that ended later or have not.
const MANY = `generate_series(1, 15000) n, lateral (
  select now() - make_interval(hours => case when n <= 4500 then 25 when n <= 9000 then 23 else -1 end) as ended
) e`

beforeAll(async () => {
  own = await openWorkerDatabase()
  const { admin } = own
  const [org, user] = [createId(), createId()]
  await admin.query(`insert into organisation (id, name, slug) values ($1, 'Org', $1)`, [org])
  await admin.query(`insert into "user" (id, name, email) values ($1, 'Olga', 'olga@example.test')`, [user])
  await admin.query(
    `insert into session (id, user_id, token, expires_at) select n::text, $1, n::text, ended from ${MANY}`,
    [user],
  )
  await admin.query(
    `insert into verification (id, identifier, value, expires_at) select n::text, 'reset', n::text, ended from ${MANY}`,
  )
  await admin.query(
    `insert into invitation (org_id, id, email, role, token_hash, inviter_id, expires_at)
     select $1, n::text, n::text, 'member', int4send(n), $2, ended from ${MANY}`,
    [org, user],
  )
  await admin.query(
    `insert into auth_rate_limit (id, key, count, last_request)
     select n::text, n::text, 1, extract(epoch from ended) * 1000 from ${MANY}`,
  )
  await admin.query('analyze')
})
afterAll(() => own?.close())

test.each([
  ['session', 'expires_at', `now() - interval '1 day'`],
  ['verification', 'expires_at', `now() - interval '1 day'`],
  ['invitation', 'expires_at', `now() - interval '1 day'`],
  ['auth_rate_limit', 'last_request', `(extract(epoch from now() - interval '1 day') * 1000)::bigint`],
])('those of %s that have ended are found by an index', async (table, column, before) => {
  const plan = await own.plan(
    `select id from ${table} where ${column} < ${before} order by ${column} limit 2000`,
  )
  expect(plan).toMatch(new RegExp(`Index.* ${table}_(expiry|age)`))
})

test('every night what ended over a day ago goes, in as many batches as it takes, and nothing else', async () => {
  const { database, admin, context } = own
  expect(CRONTAB).toMatch(new RegExp(`^\\d+ \\d+ \\* \\* \\* ${PRUNE_EXPIRED}$`, 'm'))
  await pruneExpired({ database, clock: () => new Date() })({}, context)
  for (const table of ['session', 'verification', 'invitation', 'auth_rate_limit']) {
    const { rows } = await admin.query(
      `select count(*)::int as kept, count(*) filter (where id::int <= 4500)::int as ended from ${table}`,
    )
    expect([table, rows]).toEqual([table, [{ kept: 10_500, ended: 0 }]])
  }
})
