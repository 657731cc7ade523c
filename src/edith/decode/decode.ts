import { fork } from 'node:child_process'
import { access, constants, stat, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loaderArguments } from '../loaderArguments.js'
import type { DecodeJob, DecodeLimits, DecodeOutcome, RecordingHints } from './decodedAudio.js'
import { residentBytes } from './residentBytes.js'

const CHILD = new URL('./decodeChild.js', import.meta.url)
const HEAP_MB = 128
const WATCH_MS = 250
// What a decoder dies of when a file trips over a bug in it.
const CRASHES = new Set(['SIGSEGV', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGILL'])

type Message =
  | { kind: 'progress'; fraction: number }
  | { kind: 'failed'; message: string; code?: string }
  | DecodeOutcome

export async function decode(
  file: string,
  scratch: string,
  limits: DecodeLimits,
  onDecoded: (fraction: number) => void,
  signal?: AbortSignal,
  { name, rawForm }: RecordingHints = {},
): Promise<DecodeOutcome> {
  signal?.throwIfAborted()
  // A link hides what it points to: that the recording is there is found out under its own name.
  await access(file, constants.R_OK)
  if (!(await stat(file)).isFile()) throw new Error(`${file} is not a file`)
  const input = join(scratch, 'recording')
  await symlink(resolve(file), input)
  return runChild({ input, outputDir: scratch, limits, name, rawForm }, onDecoded, signal)
}

function runChild(
  job: DecodeJob,
  onDecoded: (fraction: number) => void,
  signal?: AbortSignal,
): Promise<DecodeOutcome> {
  return new Promise((resolvePromise, reject) => {
    // An empty environment: what decodes strangers' files has no business with our secrets.
    const child = fork(CHILD, [], {
      env: {},
      execArgv: [...loaderArguments(), `--max-old-space-size=${HEAP_MB}`],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    let outcome: DecodeOutcome | undefined
    let failure: { message: string; code?: string } | undefined
    const stop = (why: DecodeOutcome) => {
      outcome ??= why
      child.kill('SIGKILL')
    }
    const abort = () => child.kill('SIGKILL')
    const tooCostly: DecodeOutcome = { kind: 'refused', reason: 'TOO_COSTLY' }
    const wall = setTimeout(() => stop(tooCostly), limitsMs(job.limits))
    const memory = setInterval(() => {
      if (child.pid && residentBytes(child.pid) > job.limits.maxResidentBytes) stop(tooCostly)
    }, WATCH_MS)
    signal?.addEventListener('abort', abort, { once: true })
    if (signal?.aborted) abort()

    child.on('message', (message: Message) => {
      if (message.kind === 'progress') onDecoded(message.fraction)
      else if (message.kind === 'failed') failure = message
      else outcome ??= message
    })
    child.once('error', (error) => {
      failure ??= error
    })
    child.once('close', (code, death) => {
      clearTimeout(wall)
      clearInterval(memory)
      signal?.removeEventListener('abort', abort)
      if (signal?.aborted) reject(signal.reason)
      else if (outcome) resolvePromise(outcome)
      else if (death && CRASHES.has(death)) resolvePromise({ kind: 'refused', reason: 'DAMAGED' })
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

function limitsMs(limits: DecodeLimits): number {
  return limits.maxWallSeconds * 1000
}
