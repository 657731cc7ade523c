import type { WorkerEvents } from 'graphile-worker'
import type pg from 'pg'
import { openPool } from '../db/openPool.js'
import type { Log } from '../log.js'

const BEAT_MS = 5_000
const SWEEP_MS = 10_000
const DEAD_AFTER_SECONDS = 30

/**
 * graphile-worker's own lock lasts four hours. Here each worker beats, and whoever is alive frees the jobs of those
 * that stopped: a job whose process was killed runs again within a minute.
 */
export async function keepLease(options: {
  queueUrl: string
  events: WorkerEvents
  log: Log
}): Promise<{ end(): Promise<void> }> {
  const pool = openPool(
    options.queueUrl,
    1,
    (error) => options.log.warn({ err: error }, 'lease connection broke'),
    'ccr lease',
  )
  const workers = new Set<string>()
  let sweepsFrom = 0
  const everyone = new Set<string>()
  options.events.on('worker:create', ({ worker }) => {
    workers.add(worker.workerId)
    everyone.add(worker.workerId)
    void attempt('beat', beat)
  })
  // One that ended by itself holds its job no longer.
  options.events.on('worker:stop', ({ worker }) => workers.delete(worker.workerId))

  const attempt = async (what: string, work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      // Who could not beat was not dead: after an outage everybody has time to say so.
      sweepsFrom = Date.now() + DEAD_AFTER_SECONDS * 1000
      options.log.warn({ err: error }, `could not ${what}`)
    }
  }
  const beat = async () => {
    await pool.query(
      `insert into public.worker_heartbeat (worker_id, beat_at) select unnest($1::text[]), now()
       on conflict (worker_id) do update set beat_at = now()`,
      [[...workers]],
    )
  }
  const beating = setInterval(() => void attempt('beat', beat), BEAT_MS)
  const sweeping = setInterval(
    () =>
      void attempt('sweep', async () => {
        if (Date.now() >= sweepsFrom) await freeJobsOfTheDead(pool, options.log)
      }),
    SWEEP_MS,
  )
  await attempt('sweep', () => freeJobsOfTheDead(pool, options.log))

  return {
    async end() {
      clearInterval(beating)
      clearInterval(sweeping)
      if (everyone.size > 0)
        await attempt('sign off', async () => {
          await pool.query('delete from public.worker_heartbeat where worker_id = any($1)', [[...everyone]])
        })
      await pool.end()
    },
  }
}

/** Exported for the test that kills a worker. */
export async function freeJobsOfTheDead(pool: pg.Pool, log: Log): Promise<void> {
  const { rows } = await pool.query<{ locked_by: string }>(
    `select distinct locked_by from graphile_worker.jobs
     where locked_at < now() - make_interval(secs => $1)
       and not exists (
         select from public.worker_heartbeat
         where worker_id = locked_by and beat_at > now() - make_interval(secs => $1))`,
    [DEAD_AFTER_SECONDS],
  )
  if (rows.length === 0) return
  const dead = rows.map((row) => row.locked_by)
  log.warn({ workers: dead.length }, 'freeing the jobs of workers that died')
  await pool.query('select graphile_worker.force_unlock_workers($1::text[])', [dead])
  await pool.query('delete from public.worker_heartbeat where beat_at < now() - make_interval(secs => $1)', [
    DEAD_AFTER_SECONDS,
  ])
}
