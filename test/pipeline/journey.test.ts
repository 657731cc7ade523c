import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Project } from '../../src/contract/app/projects.js'
import { ask } from '../support/ask.js'
import type { SignedUp } from '../support/server.js'
import { analysis, type CallCentre, createProject, openCallCentre, settled, upload } from './callCentre.js'

let centre: CallCentre
let owner: SignedUp
let project: Project

beforeAll(async () => {
  centre = await openCallCentre()
  await centre.startWorker()
  owner = await centre.server.signUp('Olga')
  project = await createProject(centre, owner)
})

afterAll(() => centre?.close())

test('an uploaded call becomes an analysis with evidence', { timeout: 240_000 }, async () => {
  const id = await upload(centre, owner, project.id, 'demo/brightline-outage.ogg', {
    metadata: { projectId: project.id, filename: '../calls/märz.ogg', agentName: 'Daniel' },
  })
  const done = await settled(centre, owner, id)
  expect(done).toMatchObject({
    status: 'DONE',
    originalName: 'märz.ogg',
    mimeType: 'audio/ogg',
    agentName: 'Daniel',
    source: 'UPLOAD',
    progress: null,
    errorMessage: null,
  })
  expect(done.durationSeconds).toBeGreaterThan(40)

  const found = await analysis(centre, owner, done.analysisId)
  expect(found.overallScore).toBe(done.overallScore)
  expect(found.audio).toEqual(done)
  expect(found.channels).toBe(2)
  const greeting = found.criteria.find(({ id }) => id === 'greeting')
  expect(greeting).toMatchObject({ verdict: 'MET' })
  const [evidence] = greeting?.evidence ?? []
  expect(found.transcript.segments[evidence?.segment ?? -1]?.text.toLowerCase()).toContain('good morning')

  const overview = await ask(centre.server, owner, 'GET', `/app/api/projects/${project.id}/overview`)
  expect(overview.body).toMatchObject({
    analyses: 1,
    averageScore: found.overallScore,
    audios: { PENDING: 0, PROCESSING: 0, DONE: 1, FAILED: 0 },
    agents: [{ agentName: 'Daniel', analyses: 1, averageScore: found.overallScore }],
  })
  expect(overview.body.criteria.map(({ id }: { id: string }) => id)).toEqual(
    found.criteria.map(({ id }) => id),
  )
})

test('what is erased is deleted from the storage too', { timeout: 240_000 }, async () => {
  const gone = await createProject(centre, owner)
  const bytes = Buffer.from('fLaC and nothing more')
  const [first, second] = [
    await upload(centre, owner, gone.id, { name: 'first.flac', bytes }),
    await upload(centre, owner, gone.id, { name: 'second.flac', bytes }),
  ]
  const folder = join(centre.server.dataDir, 'recordings', owner.orgId, gone.id)
  expect((await readdir(folder)).sort()).toEqual([first, second].sort())
  await ask(centre.server, owner, 'DELETE', `/app/api/audios/${first}`)
  expect((await readdir(folder)).sort()).toEqual([first, second].sort())
  await ask(centre.server, owner, 'DELETE', `/app/api/removed-audios/${first}`)
  await expect.poll(() => readdir(folder), { timeout: 120_000 }).toEqual([second])
  await ask(centre.server, owner, 'DELETE', `/app/api/projects/${gone.id}`)
  await expect.poll(() => existsSync(folder), { timeout: 120_000 }).toBe(false)
})
