import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseCrontab, type Runner, run, type TaskList, type WorkerEvents } from 'graphile-worker'
import { awayIn } from '../away.js'
import type { Log } from '../log.js'
import { openInSteps } from '../openInSteps.js'
import { graphileLogger } from './graphileLogger.js'
import { keepLease } from './keepLease.js'
import { openQueuePool, type WaitUntilBack } from './openQueuePool.js'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000

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
  /** Resolves when what the error comes from is there again. */
  waitUntilBack?: WaitUntilBack
}): Promise<RunningJobs> {
  const { queueUrl, log, waitUntilBack = () => sleep(FIRST_PAUSE_MS) } = options
  const stopping = new AbortController()
  const stopped = untilAborted(stopping.signal)
  const events: WorkerEvents = new EventEmitter()
  const { close } = await openInSteps(async (onClose) => {
    const pool = openQueuePool(queueUrl, log, async (error) => {
      if (stopping.signal.aborted) throw error
      await Promise.race([waitUntilBack(error), stopped])
      stopping.signal.throwIfAborted()
    })
    onClose(() => pool.end())
    // Before the first worker is made: it is told of by an event.
    const lease = await keepLease({ queueUrl, events, log })
    onClose(lease.end)
    const untilBack = (error: Error) => Promise.race([waitUntilBack(error), stopped])
    const start = () =>
      run({
        events,
        pgPool: pool,
        concurrency: options.concurrency,
        noHandleSignals: true,
        pollInterval: 2000,
        logger: graphileLogger(log),
        taskList: taskList(options.jobs, stopping.signal, log, untilBack),
        parsedCronItems: parseCrontab(options.crontab ?? ''),
      })
    const running = keepRunning(await start(), start, stopping.signal, log)
    onClose(running.stop)
  })
  return {
    stop() {
      stopping.abort(new Error('the worker is stopping'))
      return close()
    },
  }
}

/** Whatever ends the library's runner by itself, another takes its place. */
function keepRunning(
  first: Runner,
  start: () => Promise<Runner>,
  signal: AbortSignal,
  log: Log,
): { stop(): Promise<void> } {
  let runner: Runner | undefined = first
  const done = loop()

  async function loop(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        runner ??= await start()
        await runner.promise
      } catch (error) {
        if (!signal.aborted) log.error({ err: error }, 'the queue broke off: it is taken up again')
      }
      if (signal.aborted) return
      runner = undefined
      await sleep(pauseMs, undefined, { signal }).catch(() => {})
      if (signal.aborted) return
    }
  }

  return {
    async stop() {
      // It may just have ended by itself.
      await runner?.stop().catch(() => {})
      await done
    },
  }
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
}

function taskList(
  jobs: Record<string, JobHandler>,
  signal: AbortSignal,
  log: Log,
  untilBack: WaitUntilBack,
): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, handle]) => [
      name,
      async (payload: unknown, helpers: { job: { id: string; attempts: number; max_attempts: number } }) => {
        const { id, attempts, max_attempts } = helpers.job
        const own = log.child({ job: name, jobId: id, attempt: attempts })
        const since = performance.now()
        const isLastAttempt = attempts >= max_attempts
        try {
          await handle(payload, { attempt: attempts, isLastAttempt, signal, log: own })
        } catch (error) {
          // The others would fail as well: an outage costs the job one attempt, however long it lasts.
          if (error instanceof Error && awayIn(error)) await untilBack(error)
          throw error
        }
        own.info({ ms: Math.round(performance.now() - since) }, 'job')
      },
    ]),
  )
}
