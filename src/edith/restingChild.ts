import { type ChildProcess, fork } from 'node:child_process'
import process from 'node:process'
import { holdChild } from './holdChild.js'
import { loaderArguments } from './loaderArguments.js'

const STDERR_KEPT = 2000

export interface RestingChild<Job, Result> {
  ask(job: Job, options?: AskOptions): Promise<Result>
  pid(): number | undefined
  close(): Promise<void>
}

interface AskOptions {
  onProgress?: (fraction: number) => void
  signal?: AbortSignal | undefined
  /** Who has not answered by then is stuck: the process is ended, and all that it was asked fails. */
  limitMs?: number
}

interface Request {
  module: URL
  /** For messages: "the listening process". */
  name: string
  args?: string[]
  env?: NodeJS.ProcessEnv
  execArgv: string[]
  /** After so long without anything to do it ends, and gives its memory back; the next job starts another. */
  restAfterMs: number
}

type ToChild<Job> = { kind: 'do'; id: number; job: Job } | { kind: 'cancel'; id: number }
type FromChild<Result> =
  | { kind: 'progress'; id: number; fraction: number }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'failed'; id: number; message: string }

interface Waiting<Result> {
  onProgress: (fraction: number) => void
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * A child process that keeps models loaded between jobs. It starts with the first job and after a crash with the next
 * one. While it has nothing to do it keeps nobody alive.
 */
export function startRestingChild<Job, Result>(request: Request): RestingChild<Job, Result> {
  const waiting = new Map<number, Waiting<Result>>()
  let child: ChildProcess | undefined
  let lastId = 0
  let rest: NodeJS.Timeout | undefined

  function running(): ChildProcess {
    if (child) return child
    const started = fork(request.module, request.args ?? [], {
      // What works on strangers' input has no business with our secrets.
      env: request.env ?? {},
      execArgv: [...loaderArguments(), ...request.execArgv],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let complaint = ''
    started.stderr?.on('data', (data: Buffer) => {
      complaint = (complaint + data.toString()).slice(-STDERR_KEPT)
    })
    started.on('message', (message: FromChild<Result>) => {
      const job = waiting.get(message.id)
      if (!job) return
      if (message.kind === 'progress') return job.onProgress(message.fraction)
      forget(message.id)
      if (message.kind === 'done') job.resolve(message.result)
      else job.reject(new Error(`${request.name} failed: ${message.message}`))
    })
    const end = (why: string) => {
      // Sent to rest: what waits now waits for another one.
      if (child !== started) return
      child = undefined
      const jobs = [...waiting.values()]
      waiting.clear()
      for (const job of jobs) {
        job.reject(new Error(`the ${request.name} process ended: ${why} ${complaint}`.trim()))
      }
    }
    started.once('error', (error) => end(error.message))
    started.once('close', (code, death) => end(String(death ?? code)))
    child = started
    return started
  }

  function forget(id: number): void {
    waiting.delete(id)
    if (waiting.size > 0) return
    if (child) holdChild(child, false)
    clearTimeout(rest)
    rest = setTimeout(() => {
      child?.kill('SIGKILL')
      child = undefined
    }, request.restAfterMs)
    rest.unref()
  }

  return {
    pid: () => child?.pid,
    ask(job, { onProgress = () => {}, signal, limitMs } = {}) {
      signal?.throwIfAborted()
      const id = ++lastId
      clearTimeout(rest)
      const current = running()
      holdChild(current, true)
      const send = (message: ToChild<Job>) => current.connected && current.send(message, () => {})
      return new Promise((resolve, reject) => {
        const abort = () => {
          forget(id)
          send({ kind: 'cancel', id })
          settled()
          reject(signal?.reason)
        }
        const limit = limitMs === undefined ? undefined : setTimeout(() => current.kill('SIGKILL'), limitMs)
        const settled = () => {
          clearTimeout(limit)
          signal?.removeEventListener('abort', abort)
        }
        signal?.addEventListener('abort', abort, { once: true })
        waiting.set(id, {
          onProgress,
          resolve: (result) => {
            settled()
            resolve(result)
          },
          reject: (error) => {
            settled()
            reject(error)
          },
        })
        send({ kind: 'do', id, job })
      })
    },
    async close() {
      clearTimeout(rest)
      const current = child
      if (!current) return
      holdChild(current, true)
      const closed = new Promise((resolve) => current.once('close', resolve))
      current.kill('SIGKILL')
      await closed
    },
  }
}

/** The other end, in the child. */
export function answerParent<Job, Result>(
  work: (job: Job, onProgress: (fraction: number) => void, signal: AbortSignal) => Promise<Result>,
): void {
  const running = new Map<number, AbortController>()
  const send = (message: FromChild<Result>) => process.send?.(message)

  async function answer(id: number, job: Job): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    try {
      const onProgress = (fraction: number) => send({ kind: 'progress', id, fraction })
      send({ kind: 'done', id, result: await work(job, onProgress, controller.signal) })
    } catch (error) {
      send({ kind: 'failed', id, message: error instanceof Error ? error.message : String(error) })
    } finally {
      running.delete(id)
    }
  }

  // Nobody waits for the answers to a parent that is gone.
  process.on('disconnect', () => process.exit(1))
  process.on('message', (message: ToChild<Job>) => {
    if (message.kind === 'cancel') running.get(message.id)?.abort()
    else void answer(message.id, message.job)
  })
}
