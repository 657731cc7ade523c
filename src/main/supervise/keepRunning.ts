import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RotatingLog } from '../../platform/rotatingLog.js'

const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** Whoever lived this long has recovered: its next crash is a first one again. */
const HEALTHY_AFTER_MS = 60_000

export interface KeptProcess {
  name: string
  /** Resolves when the process has said that it is at work: from then on an end is answered by a new start. */
  ready: Promise<void>
  /** Resolves at the first end, with what it ended by: fatal as long as it was not ready. */
  firstEnd: Promise<string>
  stop(limitMs: number): Promise<void>
}

interface Request {
  name: string
  args: string[]
  env: NodeJS.ProcessEnv
  /** Absent: its output goes where ours goes. */
  output: RotatingLog | undefined
  log: (line: string) => void
}

/** A process of ours that is started again, after a growing pause, whenever it ends by itself. */
export function keepRunning(request: Request): KeptProcess {
  let tellFirstEnd: (how: string) => void
  const firstEnd = new Promise<string>((resolve) => {
    tellFirstEnd = resolve
  })
  let tellReady: () => void
  const ready = new Promise<void>((resolve) => {
    tellReady = resolve
  })
  const stopping = new AbortController()
  let isTrusted = false
  let current = start(request)
  current.child.once('message', () => {
    isTrusted = true
    tellReady()
  })
  const done = loop()

  async function loop(): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      const since = Date.now()
      const how = await current.end
      tellFirstEnd(how)
      if (stopping.signal.aborted || !isTrusted) return
      if (Date.now() - since > HEALTHY_AFTER_MS) pauseMs = FIRST_PAUSE_MS
      request.log(`${request.name} ended (${how}): starting it again in ${pauseMs / 1000} s`)
      await sleep(pauseMs, undefined, { signal: stopping.signal }).catch(() => {})
      if (stopping.signal.aborted) return
      current = start(request)
    }
  }

  return {
    name: request.name,
    ready,
    firstEnd,
    async stop(limitMs) {
      stopping.abort()
      current.child.kill('SIGTERM')
      const hard = setTimeout(() => {
        request.log(`${request.name} did not stop within ${limitMs / 1000} s: killed`)
        current.child.kill('SIGKILL')
      }, limitMs)
      await done
      clearTimeout(hard)
    },
  }
}

interface Started {
  child: ChildProcess
  /** With what it ended by. */
  end: Promise<string>
}

function start({ args, env, output }: Request): Started {
  const stream = output ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, args, {
    env,
    // A terminal's Ctrl-C goes to the whole process group; who stops when is ours to say.
    detached: true,
    // Through the channel it notices our death, however sudden.
    stdio: ['ignore', stream, stream, 'ipc'],
  })
  const how = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })
  const isWritten = output?.follow(child)
  return { child, end: Promise.all([how, isWritten]).then(([ended]) => ended) }
}
