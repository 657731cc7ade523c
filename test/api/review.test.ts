import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineAnalysis, JudgedCriterion } from '../../src/contract/analysis.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'

const MET: JudgedCriterion = {
  id: 'greeting',
  name: 'Greets',
  description: '',
  weight: 5,
  score: 10,
  maxScore: 10,
  verdict: 'MET',
  critical: false,
  comment: 'Said.',
  evidence: [],
  section: { id: 'opening', name: 'Opening' },
  kind: 'SAID',
  confidence: 0.93,
  unsure: false,
  nearestMiss: null,
  source: 'ENGINE',
}
const found: EngineAnalysis = engineAnalysis({
  criteria: [
    MET,
    { ...MET, id: 'help', name: 'Offers help', confidence: 0.64, unsure: true },
    {
      ...MET,
      id: 'blame',
      name: 'Blames nobody',
      source: 'MODEL',
      reviewReasons: [{ key: 'MODEL_DISAGREES', verdict: 'NOT_MET' }],
    },
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
