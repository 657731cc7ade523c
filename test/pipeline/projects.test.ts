import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JudgedCriterion } from '../../src/contract/analysis.js'
import { DEFAULT_REDACT_KINDS } from '../../src/contract/redactKinds.js'
import type { ScorecardDefinition } from '../../src/contract/scorecard.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { frenchScorecardName } from '../../src/scorecards/defaultScorecard.fr.js'
import { defaultScorecard, defaultScorecardName } from '../../src/scorecards/defaultScorecard.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let owner: SignedUp
let stranger: SignedUp

beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  owner = await server.signUp('Olga')
  stranger = await server.signUp('Sven')
})

afterAll(() => server?.close())

const as =
  (who: SignedUp) => (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: object) =>
    ask(server, who, method, `/app/api${path}`, body)
const olga: ReturnType<typeof as> = (...call) => as(owner)(...call)
const sven: ReturnType<typeof as> = (...call) => as(stranger)(...call)

test('a new organisation has a default scorecard, and new projects use it', async () => {
  const { body } = await olga('GET', '/scorecards')
  expect(body.data).toMatchObject([
    { name: defaultScorecardName, version: 1, isDefault: true, defaultFor: null, projectCount: 0 },
    { name: frenchScorecardName, version: 1, isDefault: false, defaultFor: 'fr', projectCount: 0 },
  ])
  const project = await olga('POST', '/projects', { name: ' Support ' })
  expect(project).toMatchObject({
    status: 200,
    body: {
      name: 'Support',
      description: '',
      language: 'en',
      agentChannel: 'AUTO',
      redact: true,
      redactKinds: DEFAULT_REDACT_KINDS,
      judgedBy: 'ENGINE',
      scorecard: { id: body.data[0].id, version: 1 },
      audioCount: 0,
      averageScore: null,
    },
  })
})

test('a project in French is judged by the French default, unless another is chosen', async () => {
  const [english, french] = (await olga('GET', '/scorecards')).body.data
  const judgedBy = async (project: object) =>
    (await olga('POST', '/projects', { name: 'Paris', ...project })).body.scorecard.id
  for (const language of ['fr', 'fr-CA']) expect(await judgedBy({ language })).toBe(french.id)
  for (const language of ['en-GB', 'de']) expect(await judgedBy({ language })).toBe(english.id)
  expect(await judgedBy({ language: 'fr', scorecardId: english.id })).toBe(english.id)
})

test('an organisation from before there was a French default has one from its first French project on', async () => {
  const late = await server.signUp('Lise')
  await withOrg(server.services.database, late.orgId, async (tx) => {
    await tx.deleteFrom('scorecard').where('defaultFor', '=', 'fr').execute()
  })
  const create = () => as(late)('POST', '/projects', { name: 'Lyon', language: 'fr' })
  const made = await Promise.all([create(), create(), create()])
  const { body } = await as(late)('GET', '/scorecards')
  expect(body.data).toMatchObject([
    { name: defaultScorecardName, projectCount: 0 },
    { name: frenchScorecardName, version: 1, defaultFor: 'fr', criterionCount: 14, projectCount: 3 },
  ])
  expect(new Set(made.map((answer) => answer.body.scorecard.id))).toEqual(new Set([body.data[1].id]))
})

test('projects are changed in what is named, and listed newest first', async () => {
  const { body: first } = await olga('POST', '/projects', { name: 'Alpha 100%', description: 'one' })
  const { body: second } = await olga('POST', '/projects', { name: 'Beta' })
  const changed = await olga('PATCH', `/projects/${first.id}`, { agentChannel: 'RIGHT' })
  expect(changed.body).toMatchObject({ name: 'Alpha 100%', description: 'one', agentChannel: 'RIGHT' })
  expect((await olga('PATCH', `/projects/${first.id}`, { judgedBy: 'BOTH' })).body.judgedBy).toBe('BOTH')
  const page = await olga('GET', '/projects?limit=2')
  expect(page.body.data.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id])
  expect(page.body.pagination).toMatchObject({ page: 1, limit: 2 })
  const found = await olga('GET', `/projects?search=${encodeURIComponent('100%')}`)
  expect(found.body).toMatchObject({ data: [{ id: first.id }], pagination: { total: 1 } })
  expect((await olga('GET', '/projects?search=_lpha')).body.data).toEqual([])
})

test('what a project masks is chosen kind by kind, each once and in one order', async () => {
  const { body: project } = await olga('POST', '/projects', { name: 'Masked' })
  const path = `/projects/${project.id}`
  const changed = await olga('PATCH', path, { redactKinds: ['NAME', 'CARD_NUMBER', 'NAME'] })
  expect(changed.body.redactKinds).toEqual(['CARD_NUMBER', 'NAME'])
  expect((await olga('GET', path)).body).toMatchObject({ redact: true, redactKinds: ['CARD_NUMBER', 'NAME'] })
  expect((await olga('PATCH', path, { redactKinds: ['SHOE_SIZE'] })).status).toBe(400)
})

test.each([
  [{}, 'name'],
  [{ name: '  ' }, 'name'],
  [{ name: 'x', language: 'english!' }, 'language'],
  [{ name: 'x', scorecardId: `c${'z'.repeat(24)}` }, 'scorecardId'],
])('a project of %j is refused with the field that is wrong', async (body, field) => {
  const answer = await olga('POST', '/projects', body)
  expect(answer).toMatchObject({ status: 400, body: { error: { code: 'validation_error' } } })
  expect(Object.keys(answer.body.error.fields)).toEqual([field])
})

test("another organisation's scorecard cannot be used, read or saved", async () => {
  const { body } = await olga('GET', '/scorecards')
  const { id } = body.data[0]
  expect((await sven('POST', '/projects', { name: 'x', scorecardId: id })).status).toBe(400)
  expect((await sven('GET', `/scorecards/${id}`)).status).toBe(404)
  const save = { name: 'x', definition: defaultScorecard, baseVersion: 1 }
  expect((await sven('PUT', `/scorecards/${id}`, save)).status).toBe(404)
})

test('each save of a scorecard is a version; what changes nothing is none; what is outdated is refused', async () => {
  const { body: made } = await olga('POST', '/scorecards', { name: 'Sales', definition: defaultScorecard })
  expect(made).toMatchObject({ version: 1, isDefault: false })
  const save = (baseVersion: number, definition: ScorecardDefinition) =>
    olga('PUT', `/scorecards/${made.id}`, { name: 'Sales', definition, baseVersion })

  expect((await save(1, defaultScorecard)).body.version).toBe(1)
  const stricter = { ...defaultScorecard, criticalCap: 30 }
  expect((await save(1, stricter)).body).toMatchObject({ version: 2, definition: { criticalCap: 30 } })
  const late = await save(1, { ...defaultScorecard, criticalCap: 40 })
  expect(late).toMatchObject({ status: 409, body: { error: { code: 'conflict' } } })
  const copy = await olga('POST', `/scorecards/${made.id}/duplicate`)
  expect(copy.body).toMatchObject({ name: 'Sales (copy)', version: 1, definition: { criticalCap: 30 } })
})

test('a copy is named in the reader’s language', async () => {
  const { body: made } = await olga('POST', '/scorecards', { name: 'Ventes', definition: defaultScorecard })
  const french = { 'accept-language': 'fr-CA,fr;q=0.9' }
  const path = `/app/api/scorecards/${made.id}/duplicate`
  const copy = await ask(server, owner, 'POST', path, undefined, french)
  expect(copy.body.name).toBe('Ventes (copie)')
})

test('a copy’s name is cut after a whole character', async () => {
  const name = `${'a'.repeat(112)}😀bc`
  const { body: made } = await olga('POST', '/scorecards', { name, definition: defaultScorecard })
  const copy = await olga('POST', `/scorecards/${made.id}/duplicate`)
  expect([copy.status, copy.body.name]).toEqual([200, `${'a'.repeat(112)} (copy)`])
})

test('of two saves of the same version at the same time one is told', async () => {
  const { body: made } = await olga('POST', '/scorecards', { name: 'Race', definition: defaultScorecard })
  const answers = await Promise.all(
    [10, 20].map((criticalCap) =>
      olga('PUT', `/scorecards/${made.id}`, {
        name: 'Race',
        definition: { ...defaultScorecard, criticalCap },
        baseVersion: 1,
      }),
    ),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a scorecard that cannot be judged by is refused at the field', async () => {
  const [section] = defaultScorecard.sections
  const [criterion] = section?.criteria ?? []
  const definition = { criticalCap: 50, sections: [{ ...section, criteria: [criterion, criterion] }] }
  const answer = await olga('POST', '/scorecards', { name: 'Twice', definition })
  expect(answer.status).toBe(400)
  expect(Object.keys(answer.body.error.fields)).toEqual(['definition.sections.0.criteria.1.id'])
})

test('the overview counts what was asked for', async () => {
  const projectId = await addProject(server.services, owner.orgId, 'Counted')
  const criterion = (verdict: JudgedCriterion['verdict']): JudgedCriterion => ({
    id: 'greeting',
    name: 'Greets',
    description: '',
    weight: 1,
    score: 1,
    maxScore: 1,
    verdict,
    critical: false,
    comment: '',
    evidence: [],
    section: { id: 'opening', name: 'Opening' },
    kind: 'SAID',
    confidence: 1,
    unsure: false,
    nearestMiss: null,
  })
  for (const [overallScore, verdict] of [
    [80, 'MET'],
    [65.5, 'NOT_MET'],
  ] as const)
    await storeCall(
      server.services,
      owner.orgId,
      projectId,
      engineAnalysis({ overallScore, criteria: [criterion(verdict)] }),
    )

  const { body } = await olga('GET', `/projects/${projectId}/overview`)
  const today = new Date().toISOString().slice(0, 10)
  expect(body).toMatchObject({
    analyses: 2,
    averageScore: 72.8,
    audios: { PENDING: 0, PROCESSING: 0, DONE: 2, FAILED: 0 },
    days: [{ day: today, analyses: 2, averageScore: 72.8 }],
    agents: [{ agentName: null, analyses: 2, averageScore: 72.8 }],
    criteria: [{ id: 'greeting', name: 'Greets', met: 1, partial: 0, notMet: 1, notApplicable: 0 }],
  })
  expect((await olga('GET', `/projects/${projectId}/overview?from=${today}&to=${today}`)).body.analyses).toBe(
    2,
  )
  expect((await olga('GET', `/projects/${projectId}/overview?to=2020-01-01`)).body).toMatchObject({
    analyses: 0,
    averageScore: null,
    days: [],
    criteria: [],
  })
  expect((await olga('GET', '/projects?search=Counted')).body.data).toMatchObject([
    { audioCount: 2, averageScore: 72.8 },
  ])
})

test('a deleted project takes its calls with it, and the audit log says who did it', async () => {
  const projectId = await addProject(server.services, owner.orgId, 'Gone')
  const { audioId, analysisId } = await storeCall(server.services, owner.orgId, projectId)
  expect((await olga('DELETE', `/projects/${projectId}`)).status).toBe(204)
  for (const path of [`/projects/${projectId}`, `/audios/${audioId}`, `/analyses/${analysisId}`])
    expect((await olga('GET', path)).status, path).toBe(404)
  const audit = await olga('GET', '/audit')
  expect(audit.body.data[0]).toMatchObject({
    action: 'project.deleted',
    target: { id: projectId, name: 'Gone' },
  })
})

test('recordings are found by file, agent and external id, filtered by status and paged', async () => {
  const projectId = await addProject(server.services, owner.orgId, 'Searched')
  for (let i = 0; i < 3; i += 1) await storeCall(server.services, owner.orgId, projectId)
  const list = async (query: string) => (await olga('GET', `/projects/${projectId}/audios?${query}`)).body
  expect((await list('limit=2')).pagination).toEqual({ page: 1, limit: 2, total: 3 })
  expect((await list('limit=2&page=2')).data).toHaveLength(1)
  expect((await list('status=DONE')).pagination.total).toBe(3)
  expect((await list('status=FAILED')).data).toEqual([])
  expect((await list('search=CALL')).pagination.total).toBe(3)
  expect((await list('search=%25')).pagination.total).toBe(0)
  expect((await olga('GET', `/projects/${projectId}/audios?status=LOST`)).status).toBe(400)
})
