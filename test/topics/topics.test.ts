import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { recogniseAgain } from '../../src/analyses/topics/recogniseAgain.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { segmentsOf } from '../fixtures/shortCalls.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let admin: pg.Client
let owner: SignedUp
let stranger: SignedUp
beforeAll(async () => {
  server = await startTestServer({ DEFAULT_PLAN: 'BUSINESS' })
  admin = await adminClient(server.database)
  owner = await server.signUp('Olga Owner')
  stranger = await server.signUp('Stan Stranger')
})
afterAll(async () => {
  await admin?.end()
  await server?.close()
})

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'
const ask = (method: Method, url: string, body?: object) => asPage(server, owner, method, url, body)
const newProject = () => addProject(server.services, owner.orgId)
const bill = { name: 'Bills', examples: [], words: ['bill'] }
const refund = { name: 'Refunds', examples: [], words: ['refund'] }
const add = async (projectId: string, topic: object) =>
  ask('POST', `/app/api/projects/${projectId}/topics`, topic)
const topicsOf = async (projectId: string) => (await ask('GET', `/app/api/projects/${projectId}/topics`)).body
const calls = (projectId: string, said: string) => {
  const segments = segmentsOf({ said })
  return storeCall(server.services, owner.orgId, projectId, engineAnalysis({}, segments))
}
const lookAgain = (projectId: string, signal = new AbortController().signal) =>
  recogniseAgain(
    { database: server.services.database, embed: async () => [] },
    { orgId: owner.orgId, projectId },
    signal,
  )
const aboutOf = async (analysisId: string): Promise<string[]> =>
  (await ask('GET', `/app/api/analyses/${analysisId}`)).body.topics.map(({ name }: { name: string }) => name)
const waitingJobs = async (projectId: string) => {
  const { rows } = await admin.query(`select 1 from graphile_worker._private_jobs where key = $1`, [
    `recognise_topics:${projectId}`,
  ])
  return rows.length
}

test('a topic is made, renamed and removed, in the audit log each time', async () => {
  const projectId = await newProject()
  const made = await add(projectId, bill)
  expect(made).toMatchObject({ status: 200, body: { ...bill, projectId, calls: 0 } })
  const url = `/app/api/topics/${made.body.id}`
  expect(await ask('PUT', url, { ...bill, name: 'Invoices' })).toMatchObject({ body: { name: 'Invoices' } })
  expect((await topicsOf(projectId)).topics).toMatchObject([{ name: 'Invoices' }])
  expect((await ask('DELETE', url)).status).toBe(204)
  expect((await topicsOf(projectId)).topics).toEqual([])
  const { data } = (await ask('GET', '/app/api/audit?kind=SETTINGS')).body
  const done = data.filter(({ target }: { target: { id: string } }) => target.id === made.body.id)
  expect(
    done.map(({ action, target }: { action: string; target: { name: string } }) => [action, target.name]),
  ).toEqual([
    ['topic.deleted', 'Invoices'],
    ['topic.changed', 'Invoices'],
    ['topic.created', 'Bills'],
  ])
})

test('what cannot be kept is refused with its field and what helps, in both languages', async () => {
  const projectId = await newProject()
  await add(projectId, bill)
  for (const [body, field, words] of [
    [{ ...refund, name: 'BILLS' }, 'name', /choose another/],
    [{ name: 'Empty' }, 'words', /at least one example or word/],
    [{ ...refund, words: ['…'] }, 'words.0', /a letter or a digit/],
    [{ ...refund, words: ['x'.repeat(81)] }, 'words.0', /at most 80 characters/],
    [{ ...refund, examples: Array(21).fill('Hello there.') }, 'examples', /at most 20/],
    [{ ...refund, name: ' ' }, 'name', /needs a name/],
  ] as const) {
    const answer = await add(projectId, body)
    expect(answer.status, JSON.stringify(body)).toBe(400)
    expect(answer.body.error.message).toMatch(new RegExp(`${field}: .*${words.source}`))
  }
  const other = await newProject()
  expect((await add(other, bill)).status, 'names are a project’s own').toBe(200)
})

test('a project keeps at most a hundred topics', async () => {
  const projectId = await newProject()
  await withOrg(server.services.database, owner.orgId, async (tx) => {
    const row = {
      orgId: owner.orgId,
      projectId,
      version: 1,
      definition: JSON.stringify({ examples: [], words: ['x'] }),
    }
    for (let i = 0; i < 100; i++)
      await tx
        .insertInto('topic')
        .values({ ...row, id: `c${String(i).padStart(24, '0')}`, name: `Topic ${i}` })
        .execute()
  })
  const answer = await add(projectId, bill)
  expect(answer).toMatchObject({
    status: 409,
    body: { error: { message: expect.stringMatching(/at most 100/) } },
  })
})

test('members read topics and do not change them; nor does somebody whose right has ended; others see nothing', async () => {
  const projectId = await newProject()
  const { id } = (await add(projectId, bill)).body
  await admin.query(`update member set role = 'member' where user_id = $1`, [owner.userId])
  try {
    expect((await topicsOf(projectId)).topics).toHaveLength(1)
    for (const refused of [
      await add(projectId, refund),
      await ask('PUT', `/app/api/topics/${id}`, refund),
      await ask('DELETE', `/app/api/topics/${id}`),
    ])
      expect(refused.status).toBe(403)
  } finally {
    await admin.query(`update member set role = 'owner' where user_id = $1`, [owner.userId])
  }
  for (const [method, url, body] of [
    ['GET', `/app/api/projects/${projectId}/topics`],
    ['POST', `/app/api/projects/${projectId}/topics`, refund],
    ['PUT', `/app/api/topics/${id}`, refund],
    ['DELETE', `/app/api/topics/${id}`],
  ] as const)
    expect((await asPage(server, stranger, method, url, body)).status, url).toBe(404)
})

test('past calls are looked through for a topic that is added or changed, from their transcripts, a call at a time', async () => {
  const projectId = await newProject()
  const { analysisId } = await calls(
    projectId,
    'A: Hello.\nC: My bill has doubled and I want a refund for it.',
  )
  await calls(projectId, 'A: Hello.\nC: I would like to know when you open tomorrow.')
  expect(await waitingJobs(projectId)).toBe(0)
  const made = await add(projectId, bill)
  expect(await waitingJobs(projectId)).toBe(1)
  expect(await topicsOf(projectId)).toMatchObject({ calls: 2, pending: 2, withoutTopic: 2 })

  // Ended after the first call, by whatever: what is done stays done.
  let asked = 0
  const ending = {
    throwIfAborted: () => {
      if (asked++ > 0) throw new Error('killed')
    },
  } as AbortSignal
  await expect(lookAgain(projectId, ending)).rejects.toThrow('killed')
  expect(await topicsOf(projectId)).toMatchObject({ pending: 1 })
  await lookAgain(projectId)
  expect(await topicsOf(projectId)).toMatchObject({ pending: 0, withoutTopic: 1, topics: [{ calls: 1 }] })
  expect(await aboutOf(analysisId)).toEqual(['Bills'])

  await ask('PUT', `/app/api/topics/${made.body.id}`, { ...bill, name: 'Invoices' })
  expect(await topicsOf(projectId)).toMatchObject({ pending: 0 })
  expect(await aboutOf(analysisId)).toEqual(['Invoices'])
  await ask('PUT', `/app/api/topics/${made.body.id}`, { ...refund, words: ['opening hours'] })
  await lookAgain(projectId)
  expect(await aboutOf(analysisId)).toEqual([])
})

test('what a model found stays when another topic is added', async () => {
  const projectId = await newProject()
  const topic = (await add(projectId, refund)).body
  const segments = segmentsOf({ said: 'A: Hello.\nC: My bill has doubled since the last month.' })
  const found = [{ id: topic.id, name: 'Refunds', source: 'MODEL' as const, evidence: [] }]
  const { analysisId } = await storeCall(
    server.services,
    owner.orgId,
    projectId,
    engineAnalysis({ topics: found }, segments),
  )
  await add(projectId, bill)
  await lookAgain(projectId)
  expect(await aboutOf(analysisId)).toEqual(['Bills', 'Refunds'])
})

test('topics are a filter of the list, a figure of the overview, and told to programs with their moments', async () => {
  const projectId = await newProject()
  const topic = (await add(projectId, bill)).body
  await add(projectId, refund)
  const { audioId, analysisId } = await calls(
    projectId,
    'A: Hello.\nC: My bill has doubled since last month.',
  )
  const other = await calls(projectId, 'A: Hello.\nC: I would like to know when you open tomorrow.')
  await admin.query('update analysis set topics_version = 0 where project_id = $1', [projectId])
  await lookAgain(projectId)

  const listed = async (of: string) => {
    const { data, pagination } = (await ask('GET', `/app/api/projects/${projectId}/audios?topic=${of}`)).body
    return [pagination.total, ...data.map(({ id }: { id: string }) => id)]
  }
  expect(await listed(topic.id)).toEqual([1, audioId])
  expect(await listed('NONE')).toEqual([1, other.audioId])
  expect((await ask('GET', `/app/api/projects/${projectId}/audios?topic=x`)).status).toBe(400)

  const overview = (await ask('GET', `/app/api/projects/${projectId}/overview`)).body
  expect(overview).toMatchObject({
    withoutTopic: 1,
    topics: [
      { id: topic.id, name: 'Bills', analyses: 1 },
      { name: 'Refunds', analyses: 0 },
    ],
  })
  expect((await ask('GET', `/app/api/projects/${projectId}/overview?from=2999-01-01`)).body).toMatchObject({
    withoutTopic: 0,
    topics: [{ analyses: 0 }, { analyses: 0 }],
  })

  const { key } = (await ask('POST', '/app/api/api-keys', { name: 'CRM' })).body
  const url = `/api/v1/analyses/${analysisId}`
  const program = await server.app.inject({ url, headers: { authorization: `Bearer ${key}` } })
  const quote = 'My bill has doubled since last month.'
  expect(program.json().topics).toEqual([
    {
      id: topic.id,
      name: 'Bills',
      evidence: [{ segment: 1, start: 6, end: 11, speaker: 'CUSTOMER', quote }],
    },
  ])
})

test('a deleted call comes back with its topics, without those removed meanwhile, and is looked through for newer ones', async () => {
  const projectId = await newProject()
  const gone = (await add(projectId, refund)).body
  await add(projectId, bill)
  const { audioId, analysisId } = await calls(
    projectId,
    'C: My bill has doubled and I want a refund, please.',
  )
  await admin.query('update analysis set topics_version = 0 where project_id = $1', [projectId])
  await lookAgain(projectId)
  expect(await aboutOf(analysisId)).toEqual(['Bills', 'Refunds'])
  await ask('DELETE', `/app/api/audios/${audioId}`)
  await ask('DELETE', `/app/api/topics/${gone.id}`)
  await add(projectId, { ...refund, name: 'Money back' })
  expect((await topicsOf(projectId)).calls).toBe(0)
  await ask('POST', `/app/api/removed-audios/${audioId}/restore`)
  expect(await aboutOf(analysisId)).toEqual(['Bills'])
  await lookAgain(projectId)
  expect(await aboutOf(analysisId)).toEqual(['Bills', 'Money back'])
})

test('a call that was listened to while a topic was added is looked through once it is stored', async () => {
  const projectId = await newProject()
  await add(projectId, bill)
  await admin.query(`delete from graphile_worker._private_jobs where key = $1`, [
    `recognise_topics:${projectId}`,
  ])
  await calls(projectId, 'C: My bill has doubled since last month.')
  expect(await waitingJobs(projectId), 'nothing has changed').toBe(0)
  const segments = segmentsOf({ said: 'C: My bill has doubled since last month.' })
  const analysis = engineAnalysis({}, segments)
  // Between the start of the run and its end.
  const prepare = server.services.meanings.prepare
  server.services.meanings.prepare = async () => {
    await add(projectId, refund)
    await admin.query(`delete from graphile_worker._private_jobs where key = $1`, [
      `recognise_topics:${projectId}`,
    ])
  }
  try {
    await storeCall(server.services, owner.orgId, projectId, analysis)
  } finally {
    server.services.meanings.prepare = prepare
  }
  expect(await waitingJobs(projectId)).toBe(1)
})

test('what is said often in calls without a topic is suggested, and becomes one', async () => {
  const projectId = await newProject()
  const first = await calls(projectId, 'A: Hello.\nC: My gift card does not work at all.')
  await calls(projectId, 'A: Hello.\nC: I have got two gift cards from my aunt.')
  const url = `/app/api/projects/${projectId}/topic-suggestions`
  const { examined, suggestions } = (await ask('GET', url)).body
  expect(examined).toBe(2)
  expect(suggestions).toMatchObject([{ phrase: 'gift card', words: ['gift card', 'gift cards'], calls: 2 }])
  const said = suggestions[0].said.find(
    ({ analysisId }: { analysisId: string }) => analysisId === first.analysisId,
  )
  expect(said).toMatchObject({ segment: 1, start: 6, quote: 'My gift card does not work at all.' })
  await add(projectId, { name: suggestions[0].phrase, words: suggestions[0].words })
  await lookAgain(projectId)
  expect((await ask('GET', url)).body).toEqual({ examined: 0, suggestions: [] })
  expect((await asPage(server, stranger, 'GET', url)).status).toBe(404)
})
