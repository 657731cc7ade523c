import { fork } from 'node:child_process'
import { holdChild } from '../holdChild.js'
import { loaderArguments } from '../loaderArguments.js'
import { residentBytes } from '../residentBytes.js'
import type { DecodeJob, DecodeOutcome } from './decodedAudio.js'

const CHILD = new URL('./decodeChild.js', import.meta.url)
const HEAP_MB = 128
const WATCH_MS = 250
// What a decoder dies of when a file trips over a bug in it.
const CRASHES = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL'])
const TOO_COSTLY: DecodeOutcome = { kind: 'refused', reason: 'TOO_COSTLY' }
// Whatever a library forgets to give back is gone with its process before it matters.
const MOST_RECORDINGS = 64
const MOST_RESIDENT_BYTES = 192 * 1024 * 1024

type Message =
  | { kind: 'progress'; fraction: number }
  | { kind: 'failed'; message: string; code?: string }
  | DecodeOutcome

export interface DecodingChild {
  pid: number | undefined
  /** One at a time. */
  decode(job: DecodeJob, onDecoded: (fraction: number) => void, signal?: AbortSignal): Promise<DecodeOutcome>
  /** Whether it may be given another recording: never after one that was refused, which may have left something odd behind. */
  isFit(): boolean
  /** Until it is given something it keeps nobody alive. */
  rest(): void
  end(): Promise<void>
}

export function forkDecodingChild(): DecodingChild {
  // An empty environment: what decodes strangers' files has no business with our secrets.
  const child = fork(CHILD, [], {
    env: {},
    execArgv: [...loaderArguments(), `--max-old-space-size=${HEAP_MB}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  const closed = new Promise<{ code: number | null; death: NodeJS.Signals | null }>((resolve) => {
    child.once('close', (code, death) => resolve({ code, death }))
  })
  let failure: { message: string; code?: string } | undefined
  child.on('error', (error) => {
    failure ??= error
  })
  let recordings = 0
  let isOdd = false

  function run(job: DecodeJob, onDecoded: (fraction: number) => void, signal?: AbortSignal) {
    return new Promise<DecodeOutcome>((resolve, reject) => {
      let stoppedAs: DecodeOutcome | undefined
      const stop = (why?: DecodeOutcome) => {
        stoppedAs ??= why
        child.kill('SIGKILL')
      }
      const abort = () => stop()
      const wall = setTimeout(() => stop(TOO_COSTLY), job.limits.maxWallSeconds * 1000)
      const memory = setInterval(() => {
        if (child.pid && residentBytes(child.pid) > job.limits.maxResidentBytes) stop(TOO_COSTLY)
      }, WATCH_MS)
      const settle = () => {
        clearTimeout(wall)
        clearInterval(memory)
        child.off('message', listen)
        signal?.removeEventListener('abort', abort)
      }
      const listen = (message: Message) => {
        if (message.kind === 'progress') onDecoded(message.fraction)
        else if (message.kind === 'failed') failure = message
        else if (!stoppedAs && !signal?.aborted) {
          settle()
          resolve(message)
        }
      }
      child.on('message', listen)
      signal?.addEventListener('abort', abort, { once: true })
      if (signal?.aborted) abort()

      // Only when it is gone does nobody write any more.
      void closed.then(({ code, death }) => {
        settle()
        if (signal?.aborted) reject(signal.reason)
        else if (stoppedAs) resolve(stoppedAs)
        else if (death && CRASHES.has(death)) resolve({ kind: 'refused', reason: 'DAMAGED' })
        else {
          const why = failure?.message ?? 'no reason given'
          // A full disk, say, is told by its code.
          const ended = new Error(`decoding ended with ${death ?? code}: ${why}`)
          reject(Object.assign(ended, failure?.code && { code: failure.code }))
        }
      })
      child.send(job, (error) => {
        if (error) failure ??= error
      })
    })
  }

  return {
    pid: child.pid,
    async decode(job, onDecoded, signal) {
      recordings++
      isOdd = true
      holdChild(child, true)
      const outcome = await run(job, onDecoded, signal)
      isOdd = outcome.kind !== 'decoded'
      return outcome
    },
    isFit: () =>
      !isOdd &&
      child.connected &&
      recordings < MOST_RECORDINGS &&
      residentBytes(child.pid ?? 0) <= MOST_RESIDENT_BYTES,
    rest: () => holdChild(child, false),
    async end() {
      holdChild(child, true)
      child.kill('SIGKILL')
      await closed
    },
  }
}
