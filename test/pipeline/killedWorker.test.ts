import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Project } from '../../src/contract/app/projects.js'
import type { SignedUp } from '../support/server.js'
import {
  analysis,
  audio,
  type CallCentre,
  createProject,
  openCallCentre,
  settled,
  upload,
} from './callCentre.js'

let centre: CallCentre
let owner: SignedUp
let project: Project
let admin: pg.Client
const workers: ChildProcess[] = []

beforeAll(async () => {
  centre = await openCallCentre()
  owner = await centre.server.signUp('Olga')
  project = await createProject(centre, owner)
  admin = new pg.Client({ connectionString: centre.server.database.adminUrl })
  await admin.connect()
})

afterAll(async () => {
  for (const worker of workers) await end(worker, 'SIGKILL')
  await admin?.end()
  await centre?.close()
})

function spawnWorker(): ChildProcess {
  const worker = spawn(
    process.execPath,
    ['--import', './test/support/typescript.js', 'test/pipeline/workerProcess.ts'],
    {
      env: {
        ...process.env,
        DATABASE_URL: centre.server.database.adminUrl,
        SECRET_KEY: centre.server.database.secret,
        DATA_DIR: centre.server.dataDir,
        LOG_LEVEL: 'error',
      },
      stdio: 'inherit',
    },
  )
  workers.push(worker)
  return worker
}

async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (worker.exitCode === null && worker.signalCode === null) {
    worker.kill(signal)
    await once(worker, 'exit')
  }
  return worker.exitCode
}

async function isTranscribing(id: string): Promise<void> {
  await expect
    .poll(() => audio(centre, owner, id), { timeout: 120_000 })
    .toMatchObject({ stage: 'TRANSCRIBING' })
}

/** As if the time had passed after which a silent worker counts as dead. */
async function letTheLeaseEnd(): Promise<void> {
  await admin.query(`update worker_heartbeat set beat_at = beat_at - interval '1 hour'`)
  await admin.query(`update audio set run_seen_at = run_seen_at - interval '1 hour'`)
  await admin.query(
    `update graphile_worker._private_jobs set locked_at = locked_at - interval '1 hour' where locked_at is not null`,
  )
}

test('a worker killed in the middle of a call leaves it to the next one', { timeout: 300_000 }, async () => {
  const id = await upload(centre, owner, project.id, 'demo/urban-closet-refund.flac')
  const first = spawnWorker()
  await isTranscribing(id)
  await end(first, 'SIGKILL')
  await letTheLeaseEnd()
  expect(await audio(centre, owner, id)).toMatchObject({ status: 'PENDING', stage: null, progress: null })
  const second = spawnWorker()
  const done = await settled(centre, owner, id)
  expect(done).toMatchObject({ status: 'DONE' })
  expect((await analysis(centre, owner, done.analysisId)).transcript.segments.length).toBeGreaterThan(3)
  const { rows } = await admin.query('select type from event')
  expect(rows).toEqual([{ type: 'analysis.completed' }])
  expect(await end(second, 'SIGTERM')).toBe(0)
})

test('a worker told to stop in the middle of a call gives it back and ends', {
  timeout: 300_000,
}, async () => {
  const id = await upload(centre, owner, project.id, 'demo/urban-closet-refund.flac')
  const first = spawnWorker()
  await isTranscribing(id)
  expect(await end(first, 'SIGTERM')).toBe(0)
  expect(await audio(centre, owner, id)).toMatchObject({ status: 'PENDING', progress: null })

  spawnWorker()
  expect(await settled(centre, owner, id)).toMatchObject({ status: 'DONE' })
})
