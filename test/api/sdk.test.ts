import { afterAll, beforeAll, expect, test } from 'vitest'
import { CallCenterRate } from '../../sdk/src/client.js'
import { NotFoundError, UnauthorizedError, ValidationError } from '../../sdk/src/errors.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addAnalysis, addAudio, addProject } from './support/rows.js'

let server: TestServer
let baseUrl: string
let user: ApiUser
let analysisId: string
beforeAll(async () => {
  server = await startTestServer()
  baseUrl = await server.app.listen({ port: 0, host: '127.0.0.1' })
  user = await apiUser(server, 'SDK')
  await withOrg(server.services.database, user.orgId, async (tx) => {
    const project = await addProject(tx, 'Through the client')
    for (let i = 0; i < 4; i++) await addAudio(tx, project)
    analysisId = await addAnalysis(tx, project, await addAudio(tx, project))
  })
})
afterAll(() => server.close())

test('the client reads the real API: pages, all entries, a detail, typed errors', async () => {
  const ccr = new CallCenterRate({ apiKey: user.key, baseUrl })
  const [project] = (await ccr.projects.list()).data
  expect(project).toMatchObject({ name: 'Through the client', audioCount: 5 })
  const ids = new Set<string>()
  for await (const audio of ccr.audios.list({ projectId: project?.id ?? '', limit: 2 })) ids.add(audio.id)
  expect(ids.size).toBe(5)
  expect((await ccr.analyses.get(analysisId)).transcript.segments[0]?.text).toBe('Sentence 0.')
  expect((await ccr.analyses.list({ from: new Date(Date.now() + 60_000) })).data).toEqual([])
  await expect(ccr.audios.get(createId())).rejects.toThrow(NotFoundError)
  await expect(ccr.audios.list({ limit: 1000 })).rejects.toThrow(ValidationError)
  const stranger = new CallCenterRate({ apiKey: `ccr_live_${'0'.repeat(32)}`, baseUrl })
  await expect(stranger.projects.list()).rejects.toThrow(UnauthorizedError)
})
