import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminClient } from '../support/adminClient.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let admin: pg.Client
let owner: SignedUp
let projectId: string

beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS', WEBHOOK_ALLOW_PRIVATE: 'true' })
  admin = await adminClient(server.database)
})
afterAll(async () => {
  await admin?.end()
  await server?.close()
})

/** An organisation with something of each kind: a project with a call, what it raised, and what told of it. */
async function furnish(name: string): Promise<void> {
  owner = await server.signUp(name)
  projectId = await addProject(server.services, owner.orgId)
  await make('alert-rules', {
    name: 'Low score',
    projectId,
    conditions: [{ kind: 'OVERALL_SCORE', comparison: 'BELOW', value: 60 }],
  })
  await make('webhooks', { url: 'https://127.0.0.1:8443/hook', events: ['analysis.completed'], projectId })
  await make('api-keys', { name: 'CRM' })
  await make('invitations', { email: 'new@example.test' })
  await storeCall(server.services, owner.orgId, projectId)
}

async function make(what: string, body: object): Promise<void> {
  const answer = await ask(server, owner, 'POST', `/app/api/${what}`, body)
  expect(answer.status, JSON.stringify(answer.body)).toBe(200)
}

/** The tables that hold rows of it; totals are differences until they are folded. */
async function tablesWithRows(column: 'org_id' | 'project_id', id: string): Promise<string[]> {
  await admin.query('select fold_totals()')
  const { rows } = await admin.query<{ name: string }>(
    `select table_name as name from information_schema.columns
     join information_schema.tables using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = $1 order by 1`,
    [column],
  )
  const holding: string[] = []
  for (const { name } of rows) {
    const found = await admin.query(`select from ${name} where ${column} = $1 limit 1`, [id])
    if (found.rowCount) holding.push(name)
  }
  return holding
}

test('a project goes with its recordings, analyses, alerts, rules and endpoints, and leaves the organisation whole', async () => {
  await furnish('Paula')
  expect(await tablesWithRows('project_id', projectId)).toEqual(
    expect.arrayContaining(['alert', 'alert_rule', 'analysis', 'audio', 'webhook_endpoint']),
  )
  expect(await ask(server, owner, 'DELETE', `/app/api/projects/${projectId}`)).toMatchObject({ status: 204 })
  expect(await tablesWithRows('project_id', projectId)).toEqual([])
  expect((await ask(server, owner, 'GET', '/app/api/me')).status).toBe(200)
})

test('an organisation goes with everything that is its own, and takes nothing of another', async () => {
  await furnish('Nora')
  const neighbour = owner
  const before = await tablesWithRows('org_id', neighbour.orgId)
  await furnish('Oscar')
  expect((await tablesWithRows('org_id', owner.orgId)).length).toBeGreaterThan(12)
  await admin.query('delete from organisation where id = $1', [owner.orgId])
  expect(await tablesWithRows('org_id', owner.orgId)).toEqual([])
  expect(await tablesWithRows('org_id', neighbour.orgId)).toEqual(before)
  // Whoever is left without an organisation is given their own.
  expect((await ask(server, owner, 'GET', '/app/api/me')).body.organisation.id).not.toBe(owner.orgId)
})
