import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRun } from '../../src/analyses/queries.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const SETTING = '/app/api/organisation/agent-sentiment'
const sentiment = { agent: 0.4, customer: -0.3, unknown: 0.1 }

let server: TestServer
let owner: SignedUp
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga Owner')
})
afterAll(() => server?.close())

const put = (who: SignedUp, isOn: boolean) => ask(server, who, 'PUT', SETTING, { isOn })

test('the sentiment of agents is off until an owner switches it on, and both are in the audit log', async () => {
  const { body: me } = await ask(server, owner, 'GET', '/app/api/me')
  expect(me.organisation.hasAgentSentiment).toBe(false)
  for (const isOn of [true, true, false])
    expect((await put(owner, isOn)).body.organisation.hasAgentSentiment).toBe(isOn)
  const { body: log } = await ask(server, owner, 'GET', '/app/api/audit?kind=SETTINGS')
  const actions: string[] = log.data.map(({ action }: { action: string }) => action)
  expect(actions.filter((action) => action.startsWith('organisation.'))).toEqual([
    'organisation.agent_sentiment_off',
    'organisation.agent_sentiment_on',
  ])
})

test('an admin does not switch it', async () => {
  const admin = await server.signUp('Ada Admin')
  const invitation = { email: admin.email, role: 'ADMIN' }
  const { body } = await ask(server, owner, 'POST', '/app/api/invitations', invitation)
  await ask(
    server,
    admin,
    'POST',
    `/app/api/invitations/${new URL(body.link).pathname.split('/').at(-1)}/accept`,
  )
  expect((await put(admin, true)).status).toBe(403)
})

test('what was told of agents while it was on is shown nowhere once it is off, and every run is told', async () => {
  const projectId = await addProject(server.services, owner.orgId)
  const course = [sentiment, sentiment, sentiment, sentiment]
  const analysis = engineAnalysis()
  const metrics = { ...analysis.metrics, sentiment, sentimentCourse: course }
  const { analysisId } = await storeCall(server.services, owner.orgId, projectId, { ...analysis, metrics })
  const key = (await ask(server, owner, 'POST', '/app/api/api-keys', { name: 'CRM' })).body.key
  const shown = async () => {
    const url = `/api/v1/analyses/${analysisId}`
    const program = await server.app.inject({ url, headers: { authorization: `Bearer ${key}` } })
    const { body: page } = await ask(server, owner, 'GET', `/app/api/analyses/${analysisId}`)
    return [program.json().metrics.sentiment, page.metrics.sentiment, ...page.metrics.sentimentCourse]
  }
  await put(owner, true)
  expect(await shown()).toEqual(Array.from({ length: 6 }, () => sentiment))
  expect(await nextRun(projectId)).toMatchObject({ agentSentiment: true })
  await put(owner, false)
  expect(await shown()).toEqual(
    Array.from({ length: 6 }, () => ({ agent: null, customer: -0.3, unknown: null })),
  )
  expect(await nextRun(projectId)).toMatchObject({ agentSentiment: false })
})

async function nextRun(projectId: string) {
  const id = createId()
  return withOrg(server.services.database, owner.orgId, async (tx) => {
    const audio = { id, projectId, originalName: 'a.wav', size: 1, source: 'UPLOAD' as const, storageKey: id }
    await tx
      .insertInto('audio')
      .values({ orgId: owner.orgId, ...audio })
      .execute()
    return startRun(tx, { audioId: id, runId: createId() })
  })
}
