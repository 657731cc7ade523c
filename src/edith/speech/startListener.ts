import { type ChildProcess, fork } from 'node:child_process'
import { loaderArguments } from '../loaderArguments.js'
import type { FromListener, ListenJob, ToListener } from './listenJob.js'
import type { Utterance } from './spokenAudio.js'

const CHILD = new URL('./listenerChild.js', import.meta.url)
const HEAP_MB = 256
const STDERR_KEPT = 2000
/** Loaded models hold some 450 MB, which judging a long call needs meanwhile, and take a second to load again. */
const REST_AFTER_MS = 10_000

export interface Listener {
  listen(job: ListenJob, onHeard: (fraction: number) => void, signal?: AbortSignal): Promise<Utterance[]>
  pid(): number | undefined
  close(): Promise<void>
}

interface Waiting {
  onHeard: (fraction: number) => void
  resolve: (utterances: Utterance[]) => void
  reject: (error: unknown) => void
}

/**
 * One child process holds the models for all recordings: native code that fails cannot take the server with it, and
 * its memory is one model's however many recordings are heard. It starts with a recording, and ends when for a while
 * there is none.
 */
export function startListener(threads: number, restAfterMs = REST_AFTER_MS): Listener {
  const waiting = new Map<number, Waiting>()
  let child: ChildProcess | undefined
  let lastId = 0
  let rest: NodeJS.Timeout | undefined

  function running(): ChildProcess {
    if (child) return child
    const started = fork(CHILD, [String(threads)], {
      // The pool runs `threads` recognitions, and must have a thread left for reading files.
      env: { UV_THREADPOOL_SIZE: String(threads + 1) },
      execArgv: [...loaderArguments(), '--expose-gc', `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    })
    let complaint = ''
    started.stderr?.on('data', (data: Buffer) => {
      complaint = (complaint + data.toString()).slice(-STDERR_KEPT)
    })
    started.on('message', (message: FromListener) => {
      const job = waiting.get(message.id)
      if (!job) return
      if (message.kind === 'progress') return job.onHeard(message.fraction)
      forget(message.id)
      if (message.kind === 'heard') job.resolve(message.utterances)
      else job.reject(new Error(`listening failed: ${message.message}`))
    })
    const end = (why: string) => {
      // Sent to rest: what waits now waits for another one.
      if (child !== started) return
      child = undefined
      const jobs = [...waiting.values()]
      waiting.clear()
      for (const job of jobs) job.reject(new Error(`the listening process ended: ${why} ${complaint}`.trim()))
    }
    started.once('error', (error) => end(error.message))
    started.once('close', (code, death) => end(String(death ?? code)))
    child = started
    return started
  }

  function forget(id: number): void {
    waiting.delete(id)
    if (waiting.size > 0) return
    clearTimeout(rest)
    rest = setTimeout(() => {
      child?.kill('SIGKILL')
      child = undefined
    }, restAfterMs)
    rest.unref()
  }

  return {
    pid: () => child?.pid,
    listen(job, onHeard, signal) {
      signal?.throwIfAborted()
      const id = ++lastId
      clearTimeout(rest)
      const current = running()
      const send = (message: ToListener) => current.connected && current.send(message, () => {})
      return new Promise((resolve, reject) => {
        const abort = () => {
          forget(id)
          send({ kind: 'cancel', id })
          reject(signal?.reason)
        }
        const settled = () => signal?.removeEventListener('abort', abort)
        signal?.addEventListener('abort', abort, { once: true })
        waiting.set(id, {
          onHeard,
          resolve: (utterances) => {
            settled()
            resolve(utterances)
          },
          reject: (error) => {
            settled()
            reject(error)
          },
        })
        send({ kind: 'listen', id, job })
      })
    },
    async close() {
      clearTimeout(rest)
      const current = child
      if (!current) return
      const closed = new Promise((resolve) => current.once('close', resolve))
      current.kill('SIGKILL')
      await closed
    },
  }
}
