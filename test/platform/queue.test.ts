import { EventEmitter } from 'node:events'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { markAway } from '../../src/platform/away.js'
import { type Database, openDatabase } from '../../src/platform/db/database.js'
import { withOrg } from '../../src/platform/db/withOrg.js'
import { createId } from '../../src/platform/id.js'
import { enqueue } from '../../src/platform/queue/enqueue.js'
import { freeJobsOfTheDead } from '../../src/platform/queue/keepLease.js'
import { type JobHandler, runJobs } from '../../src/platform/queue/runJobs.js'
import { createTestDatabase, type TestDatabase } from '../support/postgres.js'

const log = pino({ level: 'silent' })
const orgId = createId()
let own: TestDatabase
let database: Database
let queue: pg.Pool

beforeAll(async () => {
  own = await createTestDatabase()
  database = openDatabase({
    url: own.appUrl,
    maxConnections: 2,
    applicationName: 'test',
    onIdleError: () => {},
  })
  queue = new pg.Pool({ connectionString: own.queueUrl, max: 2 })
  queue.on('error', () => {})
})
afterAll(async () => {
  await database.close()
  await queue.end()
  await own.drop()
})

const waiting = async (task: string) =>
  (await queue.query('select * from graphile_worker.jobs where task_identifier = $1', [task])).rows

function run(task: string, handler: JobHandler) {
  return runJobs({ queueUrl: own.queueUrl, jobs: { [task]: handler }, concurrency: 1, log })
}

test('a job exists exactly if the transaction that asked for it was committed', async () => {
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'kept', payload: { n: 1 } }))
  const undone = withOrg(database, orgId, async (tx) => {
    await enqueue(tx, { task: 'undone', payload: {} })
    throw new Error('undo')
  })
  await expect(undone).rejects.toThrow('undo')
  expect(await waiting('kept')).toHaveLength(1)
  expect(await waiting('undone')).toEqual([])
})

test('a job is for the organisation of its transaction, whatever the payload says', async () => {
  const seen = new EventEmitter()
  const payload = new Promise((resolve) => seen.once('payload', resolve))
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'whose', payload: { orgId: 'another' } }))
  const running = await run('whose', async (given) => {
    seen.emit('payload', given)
  })
  expect(await payload).toEqual({ orgId })
  await running.stop()
})

test('the application’s role cannot read the queue, or add a job for another organisation', async () => {
  const app = new pg.Client({ connectionString: own.appUrl })
  await app.connect()
  await expect(app.query('select * from graphile_worker.jobs')).rejects.toThrow('permission denied')
  await expect(
    app.query(`select enqueue_job('x', '{"orgId":"another"}', null, null, null, null)`),
  ).rejects.toThrow('not for the current organisation')
  await app.end()
})

test('a job that is done leaves a line that names it, and not what it was given', async () => {
  const lines: string[] = []
  const written = pino({ level: 'info' }, { write: (line: string) => lines.push(line) })
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'logged', payload: { said: 'my card number' } }))
  const running = await runJobs({
    queueUrl: own.queueUrl,
    jobs: { logged: async () => {} },
    concurrency: 1,
    log: written,
  })
  await vi.waitFor(() => expect(lines.join('')).toContain('"job":"logged"'), { timeout: 60_000 })
  await running.stop()
  expect(lines.join('')).not.toContain('my card number')
})

test('adding a job under the key of a waiting one leaves one job', async () => {
  for (const n of [1, 2, 3])
    await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'keyed', payload: { n }, key: 'once' }))
  expect(await waiting('keyed')).toHaveLength(1)
})

test('the jobs of a worker that stopped beating are freed; those of one that beats are not', async () => {
  for (const key of ['dead', 'alive'])
    await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'leased', payload: {}, key }))
  const lock = `update graphile_worker._private_jobs set locked_by = $1, locked_at = now() - interval '40 seconds' where key = $1`
  for (const worker of ['dead', 'alive']) await queue.query(lock, [worker])
  await queue.query(
    `insert into worker_heartbeat values ('alive', now()), ('dead', now() - interval '35 seconds')`,
  )
  await freeJobsOfTheDead(queue, log)
  const jobs = await waiting('leased')
  expect(Object.fromEntries(jobs.map(({ key, locked_by }) => [key, locked_by]))).toEqual({
    dead: null,
    alive: 'alive',
  })
})

test('a running worker beats for each of its slots, and signs off when it stops', async () => {
  const beats = async () =>
    (
      await queue.query(
        `select worker_id from worker_heartbeat where beat_at > now() - interval '20 seconds' and worker_id <> 'alive'`,
      )
    ).rows
  const running = await run('idle', async () => {})
  await vi.waitUntil(async () => (await beats()).length === 1, { timeout: 20_000 })
  await running.stop()
  expect(await beats()).toEqual([])
})

test('stopping tells running jobs, and waits for them', async () => {
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'long', payload: {} }))
  const started = new EventEmitter()
  const begun = new Promise((resolve) => started.once('begun', resolve))
  let wasTold = false
  const running = await run('long', async (_, { signal }) => {
    started.emit('begun')
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
    wasTold = true
  })
  await begun
  await running.stop()
  expect(wasTold).toBe(true)
})

test('a job whose storage is away waits where it is until that is back, and is tried again then', async () => {
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'stored', payload: {} }))
  let comeBack = () => {}
  const back = new Promise<void>((resolve) => {
    comeBack = resolve
  })
  const asked: string[] = []
  let isAway = true
  const running = await runJobs({
    queueUrl: own.queueUrl,
    jobs: {
      stored: async () => {
        if (isAway) throw markAway(new Error('the storage is gone'), 'storage')
      },
    },
    concurrency: 1,
    log,
    waitUntilBack: async ({ message }) => {
      asked.push(message)
      await back
    },
  })
  await vi.waitFor(() => expect(asked).toEqual(['the storage is gone']), { timeout: 60_000 })
  const [job] = await waiting('stored')
  expect([job.attempts, job.locked_by !== null]).toEqual([1, true])
  isAway = false
  comeBack()
  await vi.waitFor(async () => expect(await waiting('stored')).toEqual([]), { timeout: 60_000 })
  await running.stop()
})

test('a worker that is told to stop waits for no storage', async () => {
  await withOrg(database, orgId, (tx) => enqueue(tx, { task: 'stopped', payload: {} }))
  let isWaiting = false
  const running = await runJobs({
    queueUrl: own.queueUrl,
    jobs: {
      stopped: async () => {
        throw markAway(new Error('the storage is gone'), 'storage')
      },
    },
    concurrency: 1,
    log,
    waitUntilBack: () => {
      isWaiting = true
      return new Promise(() => {})
    },
  })
  await vi.waitFor(() => expect(isWaiting).toBe(true), { timeout: 60_000 })
  await running.stop()
  expect((await waiting('stopped'))[0].locked_by).toBeNull()
})
