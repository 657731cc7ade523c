import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'
import { type Filled, fillTables } from './fillTables.js'

// Both for what is not granted and for what a policy forbids.
const NOT_ALLOWED = '42501'

let database: TestDatabase
let admin: pg.Client
let app: pg.Client
let filled: Filled

beforeAll(async () => {
  database = await createTestDatabase()
  admin = await connect(database.adminUrl)
  app = await connect(database.appUrl)
  filled = await fillTables(admin)
})

afterAll(async () => {
  await app?.end()
  await admin?.end()
  await database?.drop()
})

test('every table of an organisation holds a row of each of the two organisations', () => {
  expect(filled.tables.length).toBeGreaterThan(8)
  expect(filled.empty).toEqual([])
})

describe("another organisation's rows", () => {
  test('are not read', async () => {
    await eachTable(async (table) => {
      const read = await attempt(`select org_id from ${table}`)
      if (read !== 'not granted')
        expect(new Set(read.rows.map((row) => row.org_id)), table).toEqual(new Set([filled.ours]))
    })
  })

  test('are not changed, and nothing is moved to another organisation', async () => {
    await eachTable(async (table) => {
      const changed = await attempt(`update ${table} set org_id = org_id where org_id = $1`, [filled.theirs])
      expect(changed === 'not granted' || changed.rowCount === 0, table).toBe(true)
      await expectRefused(`update ${table} set org_id = $1`, [filled.theirs], table)
    })
  })

  test('are not deleted', async () => {
    await eachTable(async (table) => {
      const deleted = await attempt(`delete from ${table} where org_id = $1`, [filled.theirs])
      expect(deleted === 'not granted' || deleted.rowCount === 0, table).toBe(true)
    })
  })

  test('are not added', async () => {
    await eachTable(async (table) => {
      const { columns, values } = filled.rowOf(table, filled.theirs)
      const places = values.map((_, i) => `$${i + 1}`).join(', ')
      await expectRefused(`insert into ${table} (${columns.join(', ')}) values (${places})`, values, table)
    })
  })
})

test('without an organisation nothing is read, changed, deleted or added', async () => {
  for (const setting of [null, '']) {
    await eachTable(async (table) => {
      await app.query(`select set_config('app.org_id', $1, true)`, [setting])
      for (const statement of [
        `select org_id from ${table}`,
        `update ${table} set org_id = org_id`,
        `delete from ${table}`,
      ]) {
        const done = await attempt(statement)
        expect(done === 'not granted' || done.rowCount === 0, statement).toBe(true)
      }
      const { columns, values } = filled.rowOf(table, filled.ours)
      const places = values.map((_, i) => `$${i + 1}`).join(', ')
      await expectRefused(`insert into ${table} (${columns.join(', ')}) values (${places})`, values, table)
    })
  }
})

test('row-level security is on, and forced on the owner too, for every table that has an organisation', async () => {
  const { rows } = await admin.query(
    `select relname from pg_class
     where oid = any($1::regclass[]) and not (relrowsecurity and relforcerowsecurity)`,
    [filled.tables],
  )
  expect(rows).toEqual([])
})

test('policies of the application and of what runs for it name the organisation', async () => {
  const { rows } = await admin.query(
    `select tablename, policyname, roles::text[], qual, with_check from pg_policies
     where schemaname = 'public' and tablename = any($1) and 'ccr_app' = any(roles::text[])`,
    [filled.tables],
  )
  const condition = '(org_id = current_org_id())'
  for (const { tablename, qual, with_check } of rows)
    expect({ tablename, qual, with_check }).toEqual({ tablename, qual: condition, with_check: condition })
  expect(new Set(rows.map((row) => row.tablename))).toEqual(new Set(filled.tables))
})

test('no policy lets everybody in', async () => {
  const { rows } = await admin.query(
    `select tablename, policyname from pg_policies where schemaname = 'public' and 'public' = any(roles::text[])`,
  )
  expect(rows).toEqual([])
})

test('the roles that sign in own nothing, inherit no power and cannot pass row-level security', async () => {
  const { rows } = await admin.query(
    `with recursive held as (
       select oid, rolname from pg_roles where rolname like 'ccr\\_%' and rolcanlogin
       union
       select r.oid, r.rolname from held join pg_auth_members m on m.member = held.oid join pg_roles r on r.oid = m.roleid
     )
     select h.rolname, r.rolsuper, r.rolbypassrls, r.rolcreaterole,
       (select count(*) from pg_class c where c.relowner = h.oid and c.relnamespace = 'public'::regnamespace) as owned
     from held h join pg_roles r using (oid)`,
  )
  expect(rows.length).toBeGreaterThan(3)
  for (const role of rows)
    expect(role).toMatchObject({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: '0' })
})

test('foreign keys between tables of organisations lead with the organisation on both sides', async () => {
  const { rows } = await admin.query(
    `select conrelid::regclass::text as "from", confrelid::regclass::text as "to",
       (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) as first,
       (select attname from pg_attribute where attrelid = confrelid and attnum = confkey[1]) as referenced
     from pg_constraint
     where contype = 'f' and conrelid = any($1::regclass[]) and confrelid = any($1::regclass[])`,
    [filled.tables],
  )
  expect(rows.length).toBeGreaterThan(5)
  for (const key of rows) expect(key).toMatchObject({ first: 'org_id', referenced: 'org_id' })
})

test("a row that points at another organisation's is refused", async () => {
  await inOurs(async () => {
    const project = filled.rowOf('project', filled.theirs)
    const id = project.values[project.columns.indexOf('"id"')]
    await expectRefused('update audio set project_id = $1', [id], 'audio', '23503')
  })
})

test('functions that see past row-level security are these, each with a fixed search path', async () => {
  const { rows } = await admin.query(
    `select p.oid::regprocedure::text as name, p.proconfig, pg_get_userbyid(p.proowner) as owner,
       has_function_privilege('public', p.oid, 'execute') as for_all,
       (select string_agg(r, ' ' order by r) from unnest(array['app', 'auth', 'queue', 'operator', 'worker']) r
         where has_function_privilege('ccr_' || r, p.oid, 'execute')) as for_roles
     from pg_proc p where p.prosecdef and p.pronamespace = 'public'::regnamespace order by 1`,
  )
  expect(rows.map(({ name, for_roles }) => `${name}: ${for_roles}`)).toMatchInlineSnapshot(`
    [
      "add_stored_audios(): app operator worker",
      "add_upload(): app operator worker",
      "admit_api_calls(bytea,integer,jsonb,integer): app operator worker",
      "all_accounts(): operator",
      "all_api_keys(): operator",
      "all_organisations(): operator",
      "claim_webhook_deliveries(text,text[],integer,integer,integer,interval,timestamp with time zone): worker",
      "count_changed_audio(): app operator worker",
      "count_deleted_analyses(): app operator worker",
      "count_deleted_audios(): app operator worker",
      "count_new_analyses(): app operator worker",
      "count_new_audios(): app operator worker",
      "enqueue_job(text,jsonb,text,timestamp with time zone,integer,integer): app operator worker",
      "expired_removed_audios(timestamp with time zone,integer): worker",
      "first_account_runs_instance(): auth",
      "fold_totals(): worker",
      "forget_agent_sides(): app operator worker",
      "has_recordings(): app operator worker",
      "heard_of_analysis(text): worker",
      "idle_uploads(timestamp with time zone): app operator worker",
      "invitation_by_token(bytea): app operator worker",
      "job_queue_depth(): app operator worker",
      "learn_agent_sides(): app operator worker",
      "organisations_of_user(text): app operator worker",
      "project_languages(): app operator worker",
      "prune_events(timestamp with time zone,integer): worker",
      "prune_expired(timestamp with time zone,integer): worker",
      "prune_webhook_deliveries(timestamp with time zone,integer): worker",
      "record_webhook_attempts(text,json,interval,timestamp with time zone): worker",
      "refused_audios(timestamp with time zone,integer): app operator worker",
      "relearn_agent_side(): app operator worker",
      "release_webhook_deliveries(text,text[],text[]): worker",
      "remove_audio(text,text): app operator worker",
      "restore_audio(text): app operator worker",
      "set_instance_admin(text,boolean): operator",
      "stranded_audios(integer): worker",
      "take_stored_audios(): app operator worker",
      "take_upload(): app operator worker",
      "webhook_queue_depth(text[],timestamp with time zone): worker",
    ]
  `)
  for (const row of rows)
    expect(row).toMatchObject({
      proconfig: expect.arrayContaining(['search_path=pg_catalog, pg_temp']),
      owner: 'ccr_definer',
      for_all: false,
    })
})

test.each([
  'all_accounts()',
  'all_api_keys()',
  'all_organisations()',
  'fold_totals()',
  "set_instance_admin('o@example.test', true)",
  'stranded_audios(1)',
  'prune_events(now(), 1)',
])('who answers requests may not run %s', async (call) => {
  await expect(app.query(`select ${call}`)).rejects.toMatchObject({ code: NOT_ALLOWED })
})

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

async function inOurs(work: () => Promise<void>): Promise<void> {
  await app.query('begin')
  try {
    await app.query(`select set_config('app.org_id', $1, true)`, [filled.ours])
    await work()
  } finally {
    await app.query('rollback')
  }
}

/** Each in a transaction of ours that is rolled back, so that no table sees what was done to another. */
async function eachTable(work: (table: string) => Promise<void>): Promise<void> {
  for (const table of filled.tables) await inOurs(() => work(table))
}

async function attempt(statement: string, values: unknown[] = []): Promise<pg.QueryResult | 'not granted'> {
  await app.query('savepoint before')
  try {
    return await app.query(statement, values)
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== NOT_ALLOWED) throw error
    await app.query('rollback to before')
    return 'not granted'
  }
}

async function expectRefused(
  statement: string,
  values: unknown[],
  table: string,
  code = NOT_ALLOWED,
): Promise<void> {
  await app.query('savepoint before')
  await expect(app.query(statement, values), table).rejects.toMatchObject({ code })
  await app.query('rollback to before')
}
