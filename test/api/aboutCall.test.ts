import { afterAll, beforeAll, expect, test } from 'vitest'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

const about = {
  reason: { segment: 1, start: 4.5, speaker: 'CUSTOMER' as const, text: 'My bill has doubled.' },
  outcome: 'FOLLOW_UP' as const,
  promises: [
    { segment: 4, start: 60, speaker: 'AGENT' as const, text: 'We will write by Friday.', by: 'by Friday' },
  ],
}

let server: TestServer
let owner: SignedUp
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga Owner')
})
afterAll(() => server?.close())

test('what a call was about is told to programs and on its page, and not known of older calls', async () => {
  const projectId = await addProject(server.services, owner.orgId)
  const { analysisId } = await storeCall(server.services, owner.orgId, projectId, engineAnalysis(about))
  const key = (await ask(server, owner, 'POST', '/app/api/api-keys', { name: 'CRM' })).body.key
  const told = async () => {
    const url = `/api/v1/analyses/${analysisId}`
    const program = await server.app.inject({ url, headers: { authorization: `Bearer ${key}` } })
    return [program.json(), (await ask(server, owner, 'GET', `/app/api/analyses/${analysisId}`)).body]
  }
  for (const answer of await told()) expect(answer).toMatchObject(about)
  const older = { about: null, id: analysisId }
  const { adminUrl } = server.database
  const { default: pg } = await import('pg')
  const admin = new pg.Client({ connectionString: adminUrl })
  await admin.connect()
  await admin.query('update analysis set about = $1 where id = $2', [older.about, older.id])
  await admin.end()
  for (const answer of await told())
    expect(answer).toMatchObject({ reason: null, outcome: null, promises: [] })
})
