import type { Compilable } from 'kysely'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { analysisPage, analysisTotal } from '../../src/api-v1/analysisQueries.js'
import { audioPage, audioTotal } from '../../src/api-v1/audioQueries.js'
import { projectPage, projectTotal } from '../../src/api-v1/projectQueries.js'
import { type OrgTx, withOrg } from '../../src/platform/db/withOrg.js'
import { adminClient } from '../support/adminClient.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { addManyCalls } from './support/manyCalls.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addProject } from './support/rows.js'

const CALLS = 60_000
const PROJECTS = 12

let server: TestServer
let admin: pg.Client
let user: ApiUser
let projectId: string
beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  user = await apiUser(server, 'Plans')
  const projects = await withOrg(server.services.database, user.orgId, async (tx) => {
    const ids: string[] = []
    for (let i = 0; i < PROJECTS; i++) ids.push(await addProject(tx, `Project ${i}`))
    return ids
  })
  projectId = projects[0] ?? ''
  await addManyCalls(admin, user.orgId, projects, CALLS)
  await admin.query('select fold_totals()')
  // Other organisations, whose totals and projects lie in the same tables.
  await admin.query(
    `insert into audio_total select 'o' || n % 500, 'p' || n, 'DONE', 1 from generate_series(1, 40000) n`,
  )
  await admin.query(
    `insert into analysis_total select 'o' || n % 500, 'p' || n % 5000, date '2026-01-01' + n / 5000, 1
     from generate_series(1, 40000) n`,
  )
  await admin.query(
    `insert into organisation (id, name, slug) select 'o' || n, 'o', 'o' || n from generate_series(1, 500) n`,
  )
  await admin.query(
    `insert into scorecard (org_id, id, name) select 'o' || n, 's' || n, 's' from generate_series(1, 500) n`,
  )
  await admin.query(
    `insert into project (org_id, id, name, language, scorecard_id)
     select 'o' || n % 500 + 1, 'p' || n, 'p', 'en', 's' || n % 500 + 1 from generate_series(1, 20000) n`,
  )
  await admin.query('analyze')
})
afterAll(async () => {
  await admin.end()
  await server.close()
})

interface Plan {
  'Node Type': string
  'Relation Name'?: string
  'Parallel Aware'?: boolean
  Plans?: Plan[]
}

/** As the application's role, under row-level security. */
async function planOf(query: (tx: OrgTx) => Compilable<unknown>): Promise<Plan[]> {
  return withOrg(server.services.database, user.orgId, async (tx) => {
    const { sql, parameters } = query(tx).compile()
    const client = await server.services.database.pool.connect()
    try {
      await client.query('begin')
      await client.query("select set_config('app.org_id', $1, true)", [user.orgId])
      const { rows } = await client.query(`explain (format json) ${sql}`, [...parameters])
      await client.query('rollback')
      return flat(rows[0]['QUERY PLAN'][0].Plan)
    } finally {
      client.release()
    }
  })
}

function flat(plan: Plan): Plan[] {
  return [plan, ...(plan.Plans ?? []).flatMap(flat)]
}

const window = { offset: 0, limit: 50 }
const page100 = { offset: 4950, limit: 50 }
const from = new Date('2026-05-02T10:00:00Z')
const to = new Date('2026-05-28T15:30:00Z')

const QUERIES: Record<string, (tx: OrgTx) => Compilable<unknown>> = {
  'projects, page 1': (tx) => projectPage(tx, window),
  'projects, page 100': (tx) => projectPage(tx, page100),
  'projects, total': (tx) => projectTotal(tx),
  'audios, page 1': (tx) => audioPage(tx, {}, window),
  'audios, page 100': (tx) => audioPage(tx, {}, page100),
  'audios of a project, page 1': (tx) => audioPage(tx, { projectId }, window),
  'audios of a project, page 100': (tx) => audioPage(tx, { projectId }, page100),
  'audios with a status, page 1': (tx) => audioPage(tx, { status: 'DONE' }, window),
  'audios with a rare status, page 100': (tx) => audioPage(tx, { status: 'FAILED' }, page100),
  'audios of a project with a status': (tx) => audioPage(tx, { projectId, status: 'FAILED' }, window),
  'audios, total': (tx) => audioTotal(tx, {}),
  'audios of a project, total': (tx) => audioTotal(tx, { projectId }),
  'audios with a status, total': (tx) => audioTotal(tx, { status: 'DONE' }),
  'audios of a project with a status, total': (tx) => audioTotal(tx, { projectId, status: 'DONE' }),
  'analyses, page 1': (tx) => analysisPage(tx, {}, window),
  'analyses, page 100': (tx) => analysisPage(tx, {}, page100),
  'analyses of a project': (tx) => analysisPage(tx, { projectId }, window),
  'analyses of a time, page 1': (tx) => analysisPage(tx, { from, to }, window),
  'analyses of a time, page 100': (tx) => analysisPage(tx, { from, to }, page100),
  'analyses of a project and time': (tx) => analysisPage(tx, { projectId, from, to }, window),
  'analyses, total': (tx) => analysisTotal(tx, {}),
  'analyses of a project, total': (tx) => analysisTotal(tx, { projectId }),
  'analyses of a time, total': (tx) => analysisTotal(tx, { from, to }),
  'analyses of a project and time, total': (tx) => analysisTotal(tx, { projectId, from, to }),
}

test.each(Object.entries(QUERIES))('%s: no sequential scan', async (_, query) => {
  const plan = await planOf(query)
  const scanned = plan.filter((node) => node['Node Type'] === 'Seq Scan').map((node) => node['Relation Name'])
  // What is not folded yet is a handful of rows.
  expect(scanned.filter((relation) => !relation?.endsWith('_total_change'))).toEqual([])
  expect(plan.some((node) => node['Parallel Aware'])).toBe(false)
})

test('no list reads the table to know its total', async () => {
  for (const [name, query] of Object.entries(QUERIES)) {
    if (!name.endsWith('total') || name.includes('time') || name.startsWith('projects')) continue
    const relations = (await planOf(query)).map((node) => node['Relation Name'])
    expect(
      relations.filter((relation) => relation === 'audio' || relation === 'analysis'),
      name,
    ).toEqual([])
  }
})

test('totals agree with a count of the rows', async () => {
  const count = async (text: string) => Number((await admin.query(text, [user.orgId])).rows[0].count)
  const total = async (query: (tx: OrgTx) => Compilable<{ total: number }>) =>
    withOrg(server.services.database, user.orgId, async (tx) => {
      const { rows } = await tx.executeQuery<{ total: number }>(query(tx).compile())
      return rows[0]?.total
    })
  expect(await total((tx) => audioTotal(tx, {}))).toBe(CALLS)
  expect(await total((tx) => audioTotal(tx, { projectId, status: 'FAILED' }))).toBe(
    await count(
      `select count(*) from audio where org_id = $1 and status = 'FAILED' and project_id = '${projectId}'`,
    ),
  )
  expect(await total((tx) => analysisTotal(tx, { from, to }))).toBe(
    await count(
      `select count(*) from analysis where org_id = $1
       and created_at between '${from.toISOString()}' and '${to.toISOString()}'`,
    ),
  )
})
