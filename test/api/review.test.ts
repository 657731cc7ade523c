import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { judgedCriterion } from '../support/judgedCriterion.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'

const found: EngineAnalysis = engineAnalysis({
  criteria: [
    judgedCriterion(),
    judgedCriterion({ id: 'help', name: 'Offers help', confidence: 0.64, unsure: true }),
    judgedCriterion({
      id: 'blame',
      name: 'Blames nobody',
      source: 'MODEL',
      reviewReasons: [{ key: 'MODEL_DISAGREES', verdict: 'NOT_MET' }],
    }),
  ],
})

let server: TestServer
let user: ApiUser
beforeAll(async () => {
  server = await startTestServer()
  user = await apiUser(server, 'Review')
})
afterAll(() => server.close())

test.each([
  ['en', 'Unsure, please check: offers help.', 'The language model sees it otherwise: blames nobody.'],
  [
    'fr-CA',
    'Incertain, à vérifier\u00a0: offers help.',
    'Le modèle de langage est d’un autre avis\u00a0: blames nobody.',
  ],
])('in %s, an analysis says how sure it is, and what somebody should check', async (language, ...texts) => {
  const projectId = await addProject(server.services, user.orgId, `Calls in ${language}`)
  await withOrg(server.services.database, user.orgId, (tx) =>
    tx.updateTable('project').set({ language }).where('id', '=', projectId).execute(),
  )
  const { analysisId } = await storeCall(server.services, user.orgId, projectId, found)
  const answer = await apiClient(server, user.key)(`/api/v1/analyses/${analysisId}`)
  expect(answer.json()).toMatchObject({
    provisional: true,
    needsReview: [
      { reason: 'UNSURE', criterionIds: ['help'], text: texts[0] },
      { reason: 'MODEL_DISAGREES', criterionIds: ['blame'], text: texts[1] },
    ],
    criteria: [
      { id: 'greeting', confidence: 0.93, unsure: false, source: 'ENGINE' },
      { id: 'help', confidence: 0.64, unsure: true, source: 'ENGINE' },
      { id: 'blame', unsure: false, source: 'MODEL' },
    ],
  })
})

test('the list of calls tells which need review, and those alone can be asked for', async () => {
  const owner = await server.signUp('Reviewer')
  const projectId = await addProject(server.services, owner.orgId)
  const store = async (...criteria: EngineAnalysis['criteria']) =>
    (await storeCall(server.services, owner.orgId, projectId, engineAnalysis({ criteria }))).audioId
  const sure = await store(judgedCriterion())
  const unsure = await store(judgedCriterion({ unsure: true }))
  const disputed = await store(
    judgedCriterion({ reviewReasons: [{ key: 'MODEL_DISAGREES', verdict: 'NOT_MET' }] }),
  )
  const listed = async (query = '') =>
    (await ask(server, owner, 'GET', `/app/api/projects/${projectId}/audios${query}`)).body
  const all = await listed()
  expect(all.data).toMatchObject([
    { id: disputed, needsReview: true, provisional: false },
    { id: unsure, needsReview: true, provisional: true },
    { id: sure, needsReview: false, provisional: false },
  ])
  for (const query of ['?status=TO_REVIEW', '?status=TO_REVIEW&search=call']) {
    const { data, pagination } = await listed(query)
    expect(data.map(({ id }: { id: string }) => id)).toEqual([disputed, unsure])
    expect(pagination.total).toBe(2)
  }
})
