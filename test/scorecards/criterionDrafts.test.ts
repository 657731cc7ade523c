import { afterAll, beforeAll, expect, test } from 'vitest'
import { setRole } from '../../src/accounts/queries.js'
import { tryCriterion } from '../../src/analyses/drafts/tryCriterion.js'
import { criterionDraftEndpoints, type TriedCall } from '../../src/contract/app/criterionDrafts.js'
import { startDrafting } from '../../src/edith/propose/startDrafting.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let owner: SignedUp
let projectId: string
const calls: string[] = []

const HOLD = 'May I put you on hold for a moment?'
const segment = (index: number, speaker: 'AGENT' | 'CUSTOMER', text: string) => ({
  index,
  speaker,
  start: index * 5,
  end: index * 5 + 4,
  text,
})
const TALK = [
  [
    segment(0, 'AGENT', 'Good morning, this is Anna at Brightline.'),
    segment(1, 'CUSTOMER', 'Hello, my parcel never came.'),
    segment(2, 'AGENT', 'Would you mind holding for a moment while I check that?'),
  ],
  [
    segment(0, 'AGENT', 'Good morning, this is Anna at Brightline.'),
    segment(1, 'CUSTOMER', 'I have a question about my invoice.'),
    segment(2, 'AGENT', 'The invoice was sent to you on Monday.'),
  ],
]

beforeAll(async () => {
  server = await startTestServer()
  owner = await server.signUp('Drafts Owner')
  projectId = await addProject(server.services, owner.orgId)
  for (const segments of TALK) {
    const analysis = engineAnalysis({}, segments)
    calls.unshift((await storeCall(server.services, owner.orgId, projectId, analysis)).analysisId)
  }
})
afterAll(() => server?.close())

const criterion = (changes: object = {}) => ({
  id: 'hold',
  name: 'Asks before holding',
  weight: 1,
  kind: 'SAID',
  acts: [],
  examples: [HOLD],
  counterExamples: [],
  by: 'AGENT',
  ...changes,
})
const propose = (body: object, who = owner) =>
  ask(server, who, 'POST', '/app/api/criterion-drafts/proposals', { criterion: criterion(), ...body })
const attempt = (body: object, who = owner) =>
  ask(server, who, 'POST', '/app/api/criterion-drafts/trial', { projectId, criteria: [criterion()], ...body })
const verdicts = (tried: TriedCall[]) =>
  tried.map(({ draft, saved }) => [draft.verdict, saved?.verdict ?? null])

test('utterances are proposed from ordinary talk, and from the project’s calls with their second', async () => {
  const { body: ordinary } = await propose({})
  expect(ordinary.proposals).toHaveLength(6)
  expect(ordinary.proposals.every(({ call }: { call: unknown }) => call === null)).toBe(true)
  const { body } = await propose({ projectId })
  expect(body.proposals).toContainEqual({
    text: 'Would you mind holding for a moment while I check that?',
    call: { analysisId: calls[1], originalName: 'call.wav', start: 10, speaker: 'AGENT' },
  })
})

test('a draft is tried on past calls, newest first, with its evidence; nothing is stored', async () => {
  const { body } = await attempt({})
  expect(body).toMatchObject({ examined: 2, total: 2, tooLong: 0 })
  expect(body.calls.map(({ analysisId }: TriedCall) => analysisId)).toEqual(calls)
  expect(verdicts(body.calls)).toEqual([
    ['NOT_MET', null],
    ['MET', null],
  ])
  expect(body.calls[1].draft.evidence).toEqual([
    expect.objectContaining({ segment: 2, start: 10, speaker: 'AGENT' }),
  ])
  expect((await attempt({ offset: 1 })).body.examined).toBe(1)
  expect((await attempt({ offset: 2 })).body).toMatchObject({ examined: 0, total: 2, calls: [] })
  const stored = await withOrg(server.services.database, owner.orgId, (tx) =>
    tx.selectFrom('analysis').select('criteria').execute(),
  )
  expect(stored.map(({ criteria }) => criteria)).toEqual([[], []])
})

test('a draft is compared with the criterion as it is saved', async () => {
  const definition = { sections: [{ id: 'all', name: 'All', criteria: [criterion()] }] }
  const scorecard = { name: 'Holding', definition }
  const { body: saved } = await ask(server, owner, 'POST', '/app/api/scorecards', scorecard)
  const draft = criterion({ examples: ['The invoice was sent to you on Monday.'] })
  const { body } = await attempt({ criteria: [draft], scorecardId: saved.id })
  expect(verdicts(body.calls)).toEqual([
    ['MET', 'NOT_MET'],
    ['NOT_MET', 'MET'],
  ])
  const fresh = await attempt({ criteria: [{ ...draft, id: 'fresh' }], scorecardId: saved.id })
  expect(verdicts(fresh.body.calls).map(([, before]) => before)).toEqual([null, null])
})

test('what a draft has to come after is judged with it', async () => {
  const greeting = criterion({ id: 'greeting', examples: ['Good morning, this is Anna at Brightline.'] })
  const after = criterion({ when: { kind: 'AFTER', criterionId: 'greeting' } })
  expect(verdicts((await attempt({ criteria: [greeting, after] })).body.calls)).toEqual([
    ['NOT_MET', null],
    ['MET', null],
  ])
  const { status, body } = await attempt({ criteria: [after] })
  expect(status).toBe(400)
  expect(body.error.fields).toEqual({ 'criteria.0.when': '"greeting" is no criterion above this one' })
})

test('a call of hours is named as too long, and the others are judged', async () => {
  const long = Array.from({ length: 601 }, (_, index) => segment(index, 'AGENT', HOLD))
  const project = await addProject(server.services, owner.orgId, 'Long')
  await storeCall(server.services, owner.orgId, project, engineAnalysis({}, long))
  expect((await attempt({ projectId: project })).body).toEqual({
    examined: 1,
    total: 1,
    tooLong: 1,
    calls: [],
  })
})

test('a trial that nobody waits for any more stops, and answers what it has', async () => {
  const asked = criterionDraftEndpoints.trial.body.parse({ projectId, criteria: [criterion()] })
  const drafting = startDrafting(undefined)
  const stopped = AbortSignal.abort(new Error('gone'))
  const trial = await tryCriterion(
    { database: server.services.database, drafting },
    owner.orgId,
    asked,
    stopped,
  )
  await drafting.close()
  expect(trial).toEqual({ examined: 0, total: 2, tooLong: 0, calls: [] })
})

test('a project without calls, and no project at all, bring ordinary talk; of nobody’s project it is 404', async () => {
  const empty = await addProject(server.services, owner.orgId, 'Empty')
  expect((await propose({ projectId: empty })).body.proposals).toHaveLength(6)
  expect((await attempt({ projectId: empty })).body).toEqual({ examined: 0, total: 0, tooLong: 0, calls: [] })
  const stranger = await server.signUp('Stranger')
  expect((await propose({ projectId }, stranger)).status).toBe(404)
  expect((await attempt({}, stranger)).status).toBe(404)
})

test('only who may change scorecards may draft', async () => {
  const member = await server.signUp('Member')
  await withOrg(server.services.database, member.orgId, (tx) => setRole(tx, member.userId, 'MEMBER'))
  for (const send of [propose, attempt]) {
    const { status, body } = await send({}, member)
    expect(status).toBe(403)
    expect(body.error.message).toMatch(/Only owners and admins of the organisation can change scorecards/)
  }
})
