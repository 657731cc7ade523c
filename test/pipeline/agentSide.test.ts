import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { analyseAudio } from '../../src/analyses/analyseAudio.js'
import type { CallRoles } from '../../src/contract/roles.js'
import type { AnalysisRequest } from '../../src/edith/engine.js'
import { systemClock } from '../../src/platform/clock.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { createStorage } from '../../src/platform/storage/createStorage.js'
import { adminClient } from '../support/adminClient.js'
import { addProject, engineAnalysis, storeCall } from '../support/analysedCall.js'
import { ask } from '../support/ask.js'
import { type SignedUp, startTestServer, type TestServer } from '../support/server.js'

let server: TestServer
let admin: pg.Client
let owner: SignedUp
let projectId: string

beforeAll(async () => {
  server = await startTestServer()
  admin = await adminClient(server.database)
  owner = await server.signUp('Olga')
})

beforeEach(async () => {
  projectId = await addProject(server.services, owner.orgId)
})

afterAll(async () => {
  await admin?.end()
  await server?.close()
})

const roles = (evidence: number | null, more: Partial<CallRoles> = {}): CallRoles => ({
  agentSide: 'LEFT',
  by: 'ENGINE',
  confidence: 0.99,
  isUnusual: false,
  evidence,
  ...more,
})

const call = (evidence: number | null, more: Partial<CallRoles> = {}) =>
  storeCall(server.services, owner.orgId, projectId, engineAnalysis({ roles: roles(evidence, more) }))

async function learnt() {
  const { rows } = await admin.query(
    `select left_evidence::int as left, right_evidence::int as right from project_agent_side where project_id = $1`,
    [projectId],
  )
  return rows[0]
}

/** What the engine is asked of a call that is to be analysed next. */
async function askedNext(): Promise<AnalysisRequest | undefined> {
  const { database, recordEvent, meanings, config, log } = server.services
  const audioId = createId()
  const storage = createStorage(config)
  const file = join(server.dataDir, audioId)
  await writeFile(file, 'fLaC, and some sound')
  await storage.put(audioId, file)
  const waiting = { id: audioId, projectId, originalName: 'c', size: 1, source: 'UPLOAD' as const }
  await withOrg(database, owner.orgId, (tx) =>
    tx
      .insertInto('audio')
      .values({ ...waiting, orgId: owner.orgId, storageKey: audioId })
      .execute(),
  )
  let asked: AnalysisRequest | undefined
  const analyze = async (request: AnalysisRequest) => {
    asked = request
    return { kind: 'refused' as const, reason: 'SILENT' as const, message: 'Nobody speaks.' }
  }
  const deps = {
    ...{ database, storage, recordEvent, engine: { analyze }, clock: systemClock },
    ...{ beforeStoring: meanings.prepare, modelBudget: () => ({ take: async () => undefined }) },
    ...{ scratchDir: config.engine.scratchDir, maxDurationSeconds: 60 },
  }
  await analyseAudio(deps, { orgId: owner.orgId, audioId }, { signal: new AbortController().signal, log })
  return asked
}

const prior = async () => (await askedNext())?.agentSidePrior ?? Number.NaN

test('a project learns on which side its agents are, from the calls that tell', async () => {
  expect(await prior()).toBe(0)
  for (const evidence of [0.9, 0.95, null, 0.99]) await call(evidence)
  const afterThree = await prior()
  expect(afterThree).toBeGreaterThan(1.5)
  await call(-0.9)
  expect(await prior()).toBeLessThan(afterThree)
  expect(await learnt()).toEqual({ left: 2840, right: 900 })
})

test('another project, and another organisation, learn nothing of it', async () => {
  await call(0.99)
  projectId = await addProject(server.services, owner.orgId, 'Other')
  expect(await prior()).toBe(0)
  const stranger = await server.signUp('Stan')
  const seen = await withOrg(server.services.database, stranger.orgId, (tx) =>
    tx.selectFrom('projectAgentSide').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

test('what a call brought goes with it and comes back with it', async () => {
  await call(0.5)
  const { audioId } = await call(-0.8)
  await ask(server, owner, 'DELETE', `/app/api/audios/${audioId}`)
  expect(await learnt()).toEqual({ left: 500, right: 0 })
  await ask(server, owner, 'POST', `/app/api/removed-audios/${audioId}/restore`)
  expect(await learnt()).toEqual({ left: 500, right: 800 })
  await ask(server, owner, 'DELETE', `/app/api/projects/${projectId}`)
  expect(await learnt()).toBeUndefined()
})

test('many calls of a project stored at the same time all count', async () => {
  await Promise.all(Array.from({ length: 8 }, () => call(1)))
  expect(await learnt()).toEqual({ left: 8000, right: 0 })
})

test('a call on the unusual side, or on none for sure, is marked for review and says why', async () => {
  await call(0.99)
  const unusual = await call(-0.9, { isUnusual: true })
  const unsure = await call(0.1, { confidence: 0.6 })
  const list = await ask(server, owner, 'GET', `/app/api/projects/${projectId}/audios?status=TO_REVIEW`)
  expect(list.body.data.map(({ id }: { id: string }) => id)).toEqual([unsure.audioId, unusual.audioId])
  const { body } = await ask(server, owner, 'GET', `/app/api/analyses/${unsure.analysisId}`)
  expect(body.roles).toMatchObject({ agentSide: 'LEFT', confidence: 0.6 })
})
