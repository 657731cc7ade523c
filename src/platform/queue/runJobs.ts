import { EventEmitter } from 'node:events'
import { parseCrontab, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { openPool } from '../db/openPool.js'
import type { Log } from '../log.js'
import { openInSteps } from '../openInSteps.js'
import { graphileLogger } from './graphileLogger.js'
import { keepLease } from './keepLease.js'

// As many as the library would open by itself.
const CONNECTIONS = 10

export interface JobContext {
  /** 1 for the first. */
  attempt: number
  isLastAttempt: boolean
  /** Aborted when the worker is asked to stop: hand the work back, quickly. */
  signal: AbortSignal
  log: Log
}

export type JobHandler = (payload: unknown, context: JobContext) => Promise<void>

export interface RunningJobs {
  /** Hands running jobs back and waits for them. */
  stop(): Promise<void>
}

/** Runs jobs until stopped. A job of a process that died is free again within a minute (see keepLease). */
export async function runJobs(options: {
  queueUrl: string
  jobs: Record<string, JobHandler>
  /** Lines of `minute hour day month weekday task`. */
  crontab?: string
  concurrency: number
  log: Log
}): Promise<RunningJobs> {
  const { queueUrl, log } = options
  const stopping = new AbortController()
  const events: WorkerEvents = new EventEmitter()
  const { close } = await openInSteps(async (onClose) => {
    const onIdleError = (error: Error) => log.warn({ err: error }, 'queue connection broke')
    const pool = openPool(queueUrl, CONNECTIONS, onIdleError, 'ccr queue')
    onClose(() => pool.end())
    // Before the first worker is made: it is told of by an event.
    const lease = await keepLease({ queueUrl, events, log })
    onClose(lease.end)
    const runner = await run({
      events,
      pgPool: pool,
      concurrency: options.concurrency,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: graphileLogger(log),
      taskList: taskList(options.jobs, stopping.signal, log),
      parsedCronItems: parseCrontab(options.crontab ?? ''),
    })
    onClose(() => runner.stop())
  })
  return {
    stop() {
      stopping.abort(new Error('the worker is stopping'))
      return close()
    },
  }
}

function taskList(jobs: Record<string, JobHandler>, signal: AbortSignal, log: Log): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, handle]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number; max_attempts: number } }) => {
        const { id, attempts, max_attempts } = helpers.job
        const own = log.child({ job: name, jobId: id, attempt: attempts })
        const since = performance.now()
        await handle(payload, {
          attempt: attempts,
          isLastAttempt: attempts >= max_attempts,
          signal,
          log: own,
        })
        own.info({ ms: Math.round(performance.now() - since) }, 'job')
      },
    ]),
  )
}
