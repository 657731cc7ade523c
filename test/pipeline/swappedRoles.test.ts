import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { setRole } from '../../src/accounts/queries.js'
import { startRun } from '../../src/analyses/queries.js'
import type { JudgeAgainDeps } from '../../src/analyses/roles/judgeAsSaid.js'
import { judgeCallAgain } from '../../src/analyses/roles/judgeCallAgain.js'
import { MAX_JUDGINGS } from '../../src/analyses/roles/judgingAgain.js'
import { ScorecardDefinition } from '../../src/contract/scorecard.js'
import type { Speaker } from '../../src/contract/transcript.js'
import { callAgents } from '../../src/edith/agents/callAgents.js'
import { assess } from '../../src/edith/analyze.js'
import { judgeAgain } from '../../src/edith/judgeAgain.js'
import type { Listening } from '../../src/edith/listening.js'
import { measureCall } from '../../src/edith/measure/measureCall.js'
import { markAway } from '../../src/platform/away.js'
import { systemClock } from '../../src/platform/clock.js'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { SERVER_EVENTS } from '../../src/platform/serverEvents/tellOrganisation.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, storeCall } from '../support/analysedCall.js'
import { ask as asPage } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
/** As a worker may: it reads what was stored of a call. */
let database: Database
let admin: pg.Client
let owner: SignedUp
let projectId: string
let audioId: string
let analysisId: string

beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  database = openDatabase({
    url: server.database.workerUrl,
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
  owner = await server.signUp('Olga Owner')
})

afterAll(async () => {
  await database?.close()
  await admin?.end()
  await server?.close()
})

const tools = {
  settings: {
    ...{ modelsDir: '/nowhere', scratchDir: '/nowhere', recogniserThreads: 1 },
    ...{ minDurationSeconds: 0, maxDurationSeconds: 60 },
  },
  embed: async () => [],
}
const scorecard = {
  ...{ id: 's', name: 'S', version: 1 },
  definition: ScorecardDefinition.parse({
    sections: [
      {
        id: 's',
        name: 'S',
        criteria: [
          { id: 'rude', name: 'No insults', kind: 'NOT_SAID', weight: 1, words: ['idiot'], by: 'AGENT' },
        ],
      },
    ],
  }),
}
const line = (index: number, speaker: Speaker, start: number, end: number, text: string) => ({
  ...{ index, speaker, channel: speaker === 'AGENT' ? 0 : 1, start, end, text },
})
const hostile = [
  line(0, 'AGENT', 0, 3, 'I am calling about my parcel.'),
  line(1, 'CUSTOMER', 3, 9, 'You idiot, I told you to wait.'),
]

/** A call that was judged with the roles the wrong way round. */
async function judgedCall(segments: ((typeof hostile)[number] & { agent?: number })[] = hostile) {
  const agents = segments.some(({ agent }) => agent) ? callAgents(segments) : undefined
  const heard: Listening = {
    ...{
      language: 'en',
      durationSeconds: 10,
      unreadableSeconds: 0,
      expectedSeconds: null,
      mayBeCutOff: false,
    },
    ...{ channels: 2, sampleRate: 8000, segments, stretches: [], waveform: [[0.1], [0.2]] },
    roles: { agentSide: 'LEFT', by: 'ENGINE', confidence: 0.95, isUnusual: false, evidence: 0.9 },
    ...(agents && { agents }),
    metrics: measureCall(segments, 10, 'en', { agents }),
    recogniser: { engine: 'none', model: 'none', voiceActivity: 'none', diarisation: null },
  }
  const { analysis, raw } = await assess(heard, {}, { scorecard, redact: false }, tools, () => {})
  return storeCall(server.services, owner.orgId, projectId, analysis, raw)
}

beforeEach(async () => {
  projectId = await addProject(server.services, owner.orgId)
  // What the stored call is judged by is its own scorecard's version; here that is this one.
  await admin.query('update scorecard_version set definition = $1 where org_id = $2', [
    JSON.stringify(scorecard.definition),
    owner.orgId,
  ])
  const stored = await judgedCall()
  audioId = stored.audioId
  analysisId = stored.analysisId
})

const ask = (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, body?: object, as = owner) =>
  asPage(server, as, method, url, body)
const say = (segment: number, as = owner) =>
  ask('PUT', `/app/api/analyses/${analysisId}/agent`, { segment }, as)
const shown = async () => (await ask('GET', `/app/api/analyses/${analysisId}`)).body
const speakers = ({ transcript }: { transcript: { segments: { speaker: Speaker }[] } }) =>
  transcript.segments.map(({ speaker }) => speaker)

function work(
  engine: Partial<JudgeAgainDeps['engine']> = {},
  signal = new AbortController().signal,
): Promise<void> {
  const { recordEvent, meanings, log } = server.services
  const deps: JudgeAgainDeps = {
    ...{ database, recordEvent, clock: systemClock, beforeStoring: meanings.prepare },
    modelBudget: () => ({ take: async () => undefined }),
    engine: { judgeAgain: (request) => judgeAgain(request, tools), ...engine },
  }
  return judgeCallAgain(deps, { orgId: owner.orgId, audioId }, { signal, log })
}

const broken = async () => {
  throw new Error('broken')
}

async function count(query: string, ...values: unknown[]): Promise<number> {
  const { rows } = await admin.query(`select count(*)::int as n from ${query}`, values)
  return rows[0].n
}
const jobs = () => count('graphile_worker.jobs where key = $1', `judge_again:${audioId}`)
const completed = () =>
  count(`event where type = 'analysis.completed' and data->>'audio_file_id' = $1`, audioId)
const audits = () => count(`audit_entry where target_id = $1 and action like 'audio.roles%'`, audioId)

test('one click swaps the roles: the call is judged again, and all of it follows', async () => {
  const before = await shown()
  expect(before).toMatchObject({ overallScore: 100, judgingAgain: null })
  const used = (await ask('GET', '/app/api/me')).body.usage.analyses.used

  const { status, body } = await say(1)
  expect(status).toBe(200)
  expect(body).toMatchObject({ overallScore: 100, judgingAgain: 'WAITING', audio: { status: 'DONE' } })
  expect(await jobs()).toBe(1)
  await work()

  const after = await shown()
  expect(after).toMatchObject({
    id: before.id,
    createdAt: before.createdAt,
    overallScore: 0,
    judgingAgain: null,
    roles: { agentSide: 'RIGHT', by: 'PERSON', confidence: 1 },
    criteria: [{ verdict: 'NOT_MET', evidence: [{ speaker: 'AGENT', segment: 1 }] }],
    metrics: { talkRatio: { agent: before.metrics.talkRatio.customer } },
    audio: { analysisId: before.id, overallScore: 0 },
  })
  expect(speakers(after)).toEqual(['CUSTOMER', 'AGENT'])
  expect(await completed()).toBe(2)
  expect((await ask('GET', '/app/api/me')).body.usage.analyses.used).toBe(used)
  const { data } = (await ask('GET', '/app/api/audit')).body
  expect(data[0]).toMatchObject({ action: 'audio.roles_swapped', actor: { name: 'Olga Owner' } })
})

test('the project learns it as certain, and the call counts once', async () => {
  const learnt = async () => {
    const { rows } = await admin.query(
      'select left_evidence::int as left, right_evidence::int as right from project_agent_side where project_id = $1',
      [projectId],
    )
    return rows[0]
  }
  expect(await learnt()).toEqual({ left: 900, right: 0 })
  await say(1)
  await work()
  expect(await learnt()).toEqual({ left: 0, right: 4000 })
})

test('a later analysis of the recording is told where the agent speaks, and is not told of its own side', async () => {
  await say(1)
  await work()
  await admin.query(`update audio set status = 'PENDING' where id = $1`, [audioId])
  const subject = await withOrg(server.services.database, owner.orgId, (tx) =>
    startRun(tx, { audioId, runId: createId() }),
  )
  expect(subject).toMatchObject({ agentSpans: [{ start: 3, end: 9 }], agentSides: { left: 0, right: 0 } })
})

test('two clicks at once, and one more later, swap once', async () => {
  const both = await Promise.all([say(1), say(1)])
  expect(both.map(({ status }) => status)).toEqual([200, 200])
  await work()
  await say(1)
  await work()
  expect(speakers(await shown())).toEqual(['CUSTOMER', 'AGENT'])
  expect(await audits()).toBe(1)
  expect(await completed()).toBe(2)
})

test('swapped back it is as it was', async () => {
  await say(1)
  await work()
  await say(0)
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, roles: { agentSide: 'LEFT', by: 'PERSON' } })
})

test('that the engine is right can be said too: then nobody need look any more', async () => {
  expect((await say(0)).body).toMatchObject({ judgingAgain: 'WAITING' })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, roles: { by: 'PERSON', confidence: 1 } })
})

test('what breaks off is begun again, and what two do at once happens once', async () => {
  await say(1)
  await expect(work({ judgeAgain: broken })).rejects.toThrow('broken')
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: 'WAITING' })
  await Promise.all([work(), work()])
  expect(await shown()).toMatchObject({ overallScore: 0, judgingAgain: null })
  expect(await completed()).toBe(2)
})

/** A worker that is killed says nothing any more: its try is counted, and nothing else is written. */
const killed = () => admin.query('update audio set attempts = attempts + 1 where id = $1', [audioId])

test('what fails for good says so, stays as it was, and can be said once more', async () => {
  await say(1)
  for (let n = 1; n < MAX_JUDGINGS; n++) await expect(work({ judgeAgain: broken })).rejects.toThrow('broken')
  expect(await shown()).toMatchObject({ judgingAgain: 'WAITING' })
  await work({ judgeAgain: broken })
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: 'FAILED', roles: { by: 'ENGINE' } })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: 'FAILED' })
  await admin.query('delete from graphile_worker._private_jobs where key = $1', [`judge_again:${audioId}`])

  expect((await say(1)).body).toMatchObject({ judgingAgain: 'WAITING' })
  expect(await jobs()).toBe(1)
  await expect(work({ judgeAgain: broken })).rejects.toThrow('broken')
  await work()
  expect(await shown()).toMatchObject({ overallScore: 0, judgingAgain: null, roles: { by: 'PERSON' } })
})

test('after it failed, that the roles shown are right can be said as well', async () => {
  await say(1)
  for (let n = 0; n <= MAX_JUDGINGS; n++) await killed()
  expect((await say(0)).body).toMatchObject({ judgingAgain: 'WAITING' })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: null, roles: { by: 'PERSON' } })
  expect(speakers(await shown())).toEqual(['AGENT', 'CUSTOMER'])
})

test('open pages hear that it failed', async () => {
  await say(1)
  for (let n = 1; n < MAX_JUDGINGS; n++) await killed()
  const told: string[] = []
  admin.on('notification', ({ payload }) => told.push(payload ?? ''))
  await admin.query(`listen ${SERVER_EVENTS}`)
  await work({ judgeAgain: broken })
  await expect.poll(() => told.join()).toContain(`"analysis.updated","id":"${analysisId}"`)
  await admin.query(`unlisten ${SERVER_EVENTS}`)
})

test('workers that are killed each time do not leave it waiting: the next one gives it up', async () => {
  await say(1)
  for (let n = 0; n < MAX_JUDGINGS; n++) await killed()
  expect(await shown()).toMatchObject({ judgingAgain: 'WAITING' })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: 'FAILED' })
})

test('the queue has tries left for who was killed in the last one that counts', async () => {
  await say(1)
  expect(
    await count(
      'graphile_worker._private_jobs where key = $1 and max_attempts > $2',
      `judge_again:${audioId}`,
      MAX_JUDGINGS,
    ),
  ).toBe(1)
})

test('a worker that stops, or whose storage went away, hands it back and does not count', async () => {
  await say(1)
  const away = async () => {
    throw markAway(new Error('away'), 'database')
  }
  const stopping = new AbortController()
  const stop = async () => {
    stopping.abort(new Error('the worker is stopping'))
    throw stopping.signal.reason
  }
  for (let n = 0; n <= MAX_JUDGINGS; n++) {
    await admin.query('delete from graphile_worker._private_jobs where key = $1', [`judge_again:${audioId}`])
    await work({ judgeAgain: n % 2 ? stop : away }, n % 2 ? stopping.signal : undefined)
    expect(await jobs()).toBe(1)
  }
  expect(await shown()).toMatchObject({ judgingAgain: 'WAITING' })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 0, judgingAgain: null })
})

test('who changes their mind while it is judged gets what they said last', async () => {
  await say(1)
  await work({
    judgeAgain: async (request) => {
      await say(0)
      return judgeAgain(request, tools)
    },
  })
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: 'WAITING' })
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, judgingAgain: null, roles: { by: 'PERSON' } })
  expect(await completed()).toBe(2)
})

test('a recording that is deleted and brought back meanwhile is still judged again', async () => {
  await say(1)
  await ask('DELETE', `/app/api/audios/${audioId}`)
  await work()
  await admin.query('delete from graphile_worker._private_jobs where key = $1', [`judge_again:${audioId}`])
  await ask('POST', `/app/api/removed-audios/${audioId}/restore`)
  expect(await jobs()).toBe(1)
  await work()
  expect(await shown()).toMatchObject({ overallScore: 0 })
})

test('an alert is withdrawn where what it was raised for no longer holds, and told anew where it does', async () => {
  const rule = (name: string, conditions: object[]) => ({
    ...{
      name,
      severity: 'WARNING',
      projectId,
      join: 'ANY',
      isEnabled: true,
      coolDownMinutes: 60,
      emails: [],
    },
    conditions,
  })
  const spoken = (by: Speaker | 'ANYONE') => [{ kind: 'PHRASE', by, match: 'WORD', phrases: ['idiot'] }]
  await ask('POST', '/app/api/alert-rules', rule('By a customer', spoken('CUSTOMER')))
  await ask('POST', '/app/api/alert-rules', rule('By anyone', spoken('ANYONE')))
  await ask('POST', '/app/api/alert-rules', rule('By an agent', spoken('AGENT')))
  const stored = await judgedCall()
  audioId = stored.audioId
  analysisId = stored.analysisId
  const alerts = async () => {
    const { rows } = await admin.query(
      `select rule_name, moment->>'speaker' as speaker, id from alert where analysis_id = $1 order by rule_name`,
      [analysisId],
    )
    return rows
  }
  const before = await alerts()
  expect(before.map(({ rule_name }) => rule_name)).toEqual(['By a customer', 'By anyone'])
  await say(1)
  await work()
  const after = await alerts()
  expect(after).toMatchObject([
    { rule_name: 'By an agent', speaker: 'AGENT' },
    { rule_name: 'By anyone', speaker: 'AGENT', id: before[1].id },
  ])
})

test('members may; strangers find nothing; nobody can be made the agent whom nobody told apart', async () => {
  const stranger = await server.signUp('Stan')
  expect((await say(1, stranger)).status).toBe(404)
  await withOrg(server.services.database, owner.orgId, async (tx) => setRole(tx, owner.userId, 'MEMBER'))
  expect((await say(1)).status).toBe(200)
  await withOrg(server.services.database, owner.orgId, async (tx) => setRole(tx, owner.userId, 'OWNER'))
  analysisId = (await judgedCall([line(0, 'UNKNOWN', 0, 4, 'Hello, I am here.')])).analysisId
  expect((await say(0)).body).toMatchObject({ error: { code: 'conflict' } })
  expect((await say(7)).status).toBe(409)
})

test('of several agents a person chooses the one who is judged, and may choose again', async () => {
  const handed = [
    { ...line(0, 'AGENT', 0, 3, 'You idiot, hold on.'), agent: 1 },
    line(1, 'CUSTOMER', 3, 5, 'That is not friendly.'),
    {
      ...line(
        2,
        'AGENT',
        6,
        9,
        'Good morning, I am sorry, I put it right for you now, and you get a letter.',
      ),
      agent: 2,
    },
  ]
  const stored = await judgedCall(handed)
  audioId = stored.audioId
  analysisId = stored.analysisId
  expect(await shown()).toMatchObject({ overallScore: 100, transcript: { agents: { judged: 2 } } })

  await say(0)
  await work()
  expect(await shown()).toMatchObject({
    overallScore: 0,
    roles: { agentSide: 'LEFT', by: 'PERSON' },
    transcript: { agents: { judged: 1, because: 'PERSON' } },
    criteria: [{ verdict: 'NOT_MET', evidence: [{ segment: 0 }] }],
  })
  const { data } = (await ask('GET', '/app/api/audit')).body
  expect(data[0]).toMatchObject({ action: 'audio.agent_chosen' })
  expect((await say(0)).body).toMatchObject({ judgingAgain: null })

  await say(2)
  await work()
  expect(await shown()).toMatchObject({ overallScore: 100, transcript: { agents: { judged: 2 } } })
})
