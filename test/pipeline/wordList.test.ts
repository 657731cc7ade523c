import { afterAll, beforeAll, expect, test } from 'vitest'
import { startRun } from '../../src/analyses/queries.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { addProject } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let owner: SignedUp
let projectId: string
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga Owner')
  projectId = await addProject(server.services, owner.orgId)
})
afterAll(() => server?.close())

const change = (wordList: string[]) =>
  ask(server, owner, 'PATCH', `/app/api/projects/${projectId}`, { wordList })

test('a recording is analysed with its project’s words, and with members’ and agents’ names', async () => {
  expect((await change(['Big Jim’s Auto'])).body).toMatchObject({ wordList: ['Big Jim’s Auto'] })
  const subject = await withOrg(server.services.database, owner.orgId, async (tx) => {
    const audioId = createId()
    const audio = {
      orgId: owner.orgId,
      id: audioId,
      projectId,
      storageKey: audioId,
      agentName: 'Isla McKenna',
    }
    await tx
      .insertInto('audio')
      .values({ ...audio, originalName: 'call.wav', size: 1, source: 'UPLOAD' })
      .execute()
    return startRun(tx, { audioId, runId: createId() })
  })
  expect(subject?.wordList).toEqual(['Big Jim’s Auto', 'Olga Owner', 'Isla McKenna'])
})

test('what is wrong in a list is named by its place', async () => {
  const { status, body } = await change(['Fine', 'x'.repeat(61)])
  expect(status).toBe(400)
  expect(Object.keys(body.error.fields)).toEqual(['wordList.1'])
})
