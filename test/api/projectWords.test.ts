import { afterAll, beforeAll, expect, test } from 'vitest'
import type { EngineAnalysis } from '../../src/contract/analysis.js'
import { inWords } from '../../src/contract/remarks/inWords.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { addProject as addEnglishProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { startTestServer, type TestServer } from '../support/server.js'
import { apiClient } from './support/client.js'
import { type ApiUser, apiUser } from './support/organisations.js'
import { addAnalysis, addAudio } from './support/rows.js'

const moment = { speaker: 'AGENT', start: 84.2, quote: 'Anything in the box?' } as const
const found: EngineAnalysis = engineAnalysis({
  summary: [
    { key: 'SCORE', score: 61.5 },
    { key: 'MISSED', names: ['Offers help'], more: 0 },
  ],
  criteria: [
    {
      id: 'help',
      name: 'Offers help',
      description: '',
      weight: 5,
      score: 0,
      maxScore: 10,
      verdict: 'NOT_MET',
      critical: false,
      comment: {
        key: 'NOT_SAID_NEAREST',
        within: { kind: 'LAST', seconds: 60 },
        example: 'Can I help?',
        moment,
      },
      evidence: [],
      section: { id: 'end', name: 'End' },
      kind: 'SAID',
      confidence: 0.9,
      unsure: false,
      nearestMiss: null,
    },
  ],
  recommendations: [
    {
      id: 'improve-help',
      criterionId: 'help',
      priority: 'HIGH',
      title: { key: 'TITLE_MISSING', name: 'Offers help' },
      text: [
        { key: 'WAS_NEAREST', moment },
        { key: 'COST', points: 12.5 },
      ],
    },
  ],
})

const ENGLISH = {
  summary: 'Score 61.5. Missed: offers help.',
  comment:
    'Looked in the last 60 s for something like “Can I help?”; the nearest was “Anything in the box?” at 1:24, which is not close enough.',
  title: 'Missing: Offers help',
  text: '“Anything in the box?” at 1:24 was the nearest. This cost 12.5 of 100 points.',
}
const FRENCH = {
  summary: 'Score de 61,5. Non satisfait\u00a0: offers help.',
  comment:
    'On attendait dans les 60 dernières secondes une phrase comme «\u00a0Can I help?\u00a0»\u00a0; la plus proche est «\u00a0Anything in the box?\u00a0» à\u00a01:24, mais pas assez.',
  title: 'Manque\u00a0: Offers help',
  text: '«\u00a0Anything in the box?\u00a0» à\u00a01:24 s’en approche le plus. Coût\u00a0: 12,5 points sur 100.',
}

let server: TestServer
let user: ApiUser
beforeAll(async () => {
  server = await startTestServer()
  user = await apiUser(server, 'Words')
})
afterAll(() => server.close())

test.each([
  ['en', ENGLISH],
  ['fr-CA', FRENCH],
  ['de', ENGLISH],
])('a project in %s is told of in words that its readers know', async (language, words) => {
  const projectId = await addProject(language)
  const { analysisId } = await storeCall(server.services, user.orgId, projectId, found)
  expect(await toldOf(projectId, analysisId)).toEqual(words)
})

test('an analysis from before there were remarks keeps its text, whatever the project’s language', async () => {
  const projectId = await addProject('fr')
  const analysisId = await withOrg(server.services.database, user.orgId, async (tx) =>
    addAnalysis(tx, projectId, await addAudio(tx, projectId)),
  )
  const stored = { summary: 'All well.', comment: 'Said.', title: 'Go on', text: 'Like this.' }
  expect(await toldOf(projectId, analysisId)).toEqual(stored)
  const shown = (await readInApp(analysisId)) as EngineAnalysis
  expect([shown.summary, shown.criteria[0]?.comment]).toEqual([stored.summary, stored.comment])
})

test('the app gets what there is to say, for each reader to have it in their own language', async () => {
  const { analysisId } = await storeCall(server.services, user.orgId, await addProject('de'), found)
  const shown = (await readInApp(analysisId)) as EngineAnalysis
  const read = (locale: 'en' | 'fr') => ({
    summary: inWords(shown.summary, locale),
    comment: inWords(shown.criteria[0]?.comment ?? '', locale),
    title: inWords(shown.recommendations[0]?.title ?? '', locale),
    text: inWords(shown.recommendations[0]?.text ?? '', locale),
  })
  expect([read('en'), read('fr')]).toEqual([ENGLISH, FRENCH])
})

async function addProject(language: string): Promise<string> {
  const id = await addEnglishProject(server.services, user.orgId, `Calls in ${language}, ${Math.random()}`)
  await withOrg(server.services.database, user.orgId, (tx) =>
    tx.updateTable('project').set({ language }).where('id', '=', id).execute(),
  )
  return id
}

async function toldOf(projectId: string, analysisId: string) {
  const get = apiClient(server, user.key)
  const { data } = (await get(`/api/v1/analyses?projectId=${projectId}`)).json()
  const detail = (await get(`/api/v1/analyses/${analysisId}`)).json()
  const [{ comment }] = detail.criteria
  const [{ title, text }] = detail.recommendations
  expect(data).toMatchObject([{ id: analysisId, summary: detail.summary }])
  return { summary: detail.summary, comment, title, text }
}

async function readInApp(analysisId: string): Promise<unknown> {
  const { body } = await ask(server, user, 'GET', `/app/api/analyses/${analysisId}`)
  return body
}
