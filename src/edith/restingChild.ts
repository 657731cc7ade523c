import { type ChildProcess, fork } from 'node:child_process'
import process from 'node:process'
import { holdChild } from './holdChild.js'
import { loaderArguments } from './loaderArguments.js'
import { residentBytes } from './residentBytes.js'

const STDERR_KEPT = 2000

export interface RestingChild<Job, Result, Progress> {
  ask(job: Job, options?: AskOptions<Progress>): Promise<Result>
  pid(): number | undefined
  close(): Promise<void>
}

interface AskOptions<Progress> {
  onProgress?: (progress: Progress) => void
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
  /** One that holds more is given no other job; absent: however much. */
  mostResidentBytes?: number
}

type ToChild<Job> = { kind: 'do'; id: number; job: Job } | { kind: 'cancel'; id: number }
type FromChild<Result, Progress> =
  | { kind: 'progress'; id: number; progress: Progress }
  | { kind: 'done'; id: number; result: Result }
  | { kind: 'failed'; id: number; message: string }

interface Waiting<Result, Progress> {
  onProgress: (progress: Progress) => void
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

interface Running<Result, Progress> {
  process: ChildProcess
  waiting: Map<number, Waiting<Result, Progress>>
}

/**
 * A child process that keeps models loaded between jobs. It starts with the first job and after a crash with the next
 * one. While it has nothing to do it keeps nobody alive. One that has grown ends when its jobs are done, and what comes
 * is given to another.
 */
export function startRestingChild<Job, Result, Progress = never>(
  request: Request,
): RestingChild<Job, Result, Progress> {
  const alive = new Set<Running<Result, Progress>>()
  let current: Running<Result, Progress> | undefined
  let lastId = 0
  let rest: NodeJS.Timeout | undefined

  function start(): Running<Result, Progress> {
    const process = fork(request.module, request.args ?? [], {
      // What works on strangers' input has no business with our secrets.
      env: request.env ?? {},
      execArgv: [...loaderArguments(), ...request.execArgv],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    const started: Running<Result, Progress> = { process, waiting: new Map() }
    let complaint = ''
    process.stderr?.on('data', (data: Buffer) => {
      complaint = (complaint + data.toString()).slice(-STDERR_KEPT)
    })
    process.on('message', (message: FromChild<Result, Progress>) => {
      const job = started.waiting.get(message.id)
      if (!job) return
      if (message.kind === 'progress') return job.onProgress(message.progress)
      forget(started, message.id)
      if (message.kind === 'done') job.resolve(message.result)
      else job.reject(new Error(`${request.name} failed: ${message.message}`))
    })
    const end = (why: string) => {
      if (!alive.delete(started)) return
      if (current === started) current = undefined
      for (const job of started.waiting.values())
        job.reject(new Error(`the ${request.name} process ended: ${why} ${complaint}`.trim()))
      started.waiting.clear()
    }
    process.once('error', (error) => end(error.message))
    process.once('close', (code, death) => end(String(death ?? code)))
    alive.add(started)
    return started
  }

  function forget(running: Running<Result, Progress>, id: number): void {
    running.waiting.delete(id)
    if (running.waiting.size > 0) return
    holdChild(running.process, false)
    if (running !== current || hasGrown(running)) {
      sendToRest(running)
      return
    }
    clearTimeout(rest)
    rest = setTimeout(() => sendToRest(running), request.restAfterMs)
    rest.unref()
  }

  function sendToRest(running: Running<Result, Progress>): void {
    if (current === running) current = undefined
    running.process.kill('SIGKILL')
  }

  function hasGrown({ process }: Running<Result, Progress>): boolean {
    const { mostResidentBytes = Number.POSITIVE_INFINITY } = request
    return residentBytes(process.pid ?? 0) > mostResidentBytes
  }

  /** Who takes what is asked now. */
  function taker(): Running<Result, Progress> {
    clearTimeout(rest)
    if (!current || hasGrown(current)) current = start()
    return current
  }

  return {
    pid: () => current?.process.pid,
    ask(job, { onProgress = () => {}, signal, limitMs } = {}) {
      signal?.throwIfAborted()
      const id = ++lastId
      const running = taker()
      const { process, waiting } = running
      holdChild(process, true)
      const send = (message: ToChild<Job>) => process.connected && process.send(message, () => {})
      return new Promise((resolve, reject) => {
        const abort = () => {
          forget(running, id)
          send({ kind: 'cancel', id })
          settled()
          reject(signal?.reason)
        }
        const limit = limitMs === undefined ? undefined : setTimeout(() => process.kill('SIGKILL'), limitMs)
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
      await Promise.all(
        [...alive].map(({ process }) => {
          holdChild(process, true)
          const closed = new Promise((resolve) => process.once('close', resolve))
          process.kill('SIGKILL')
          return closed
        }),
      )
    },
  }
}

/** The other end, in the child. */
export function answerParent<Job, Result, Progress = never>(
  work: (job: Job, onProgress: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
): void {
  const running = new Map<number, AbortController>()
  const send = (message: FromChild<Result, Progress>) => process.send?.(message)

  async function answer(id: number, job: Job): Promise<void> {
    const controller = new AbortController()
    running.set(id, controller)
    try {
      const onProgress = (progress: Progress) => send({ kind: 'progress', id, progress })
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
