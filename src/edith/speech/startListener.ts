import { startRestingChild } from '../restingChild.js'
import type { ListenJob } from './listenJob.js'
import type { Heard, HeardSoFar, OnHeard } from './spokenAudio.js'

const HEAP_MB = 256
/** Loaded models hold some 450 MB, which judging a long call needs meanwhile, and take a second to load again. */
const REST_AFTER_MS = 10_000
/** Twice what any recording was seen to need. What a library takes and does not give back ends with its process. */
const MOST_RESIDENT_BYTES = 1024 * 1024 * 1024

export interface Listener {
  listen(job: ListenJob, onHeard: OnHeard, signal?: AbortSignal): Promise<Heard>
  pid(): number | undefined
  close(): Promise<void>
}

/**
 * One child process holds the models for all recordings: native code that fails cannot take the server with it, and
 * its memory is one model's however many recordings are heard. It starts with a recording, and ends when for a while
 * there is none.
 */
export function startListener(
  threads: number,
  { restAfterMs = REST_AFTER_MS, mostResidentBytes = MOST_RESIDENT_BYTES } = {},
): Listener {
  const child = startRestingChild<ListenJob, Heard, HeardSoFar>({
    module: new URL('./listenerChild.js', import.meta.url),
    name: 'listening',
    args: [String(threads)],
    // The pool runs `threads` recognitions, and must have a thread left for reading files.
    env: { UV_THREADPOOL_SIZE: String(threads + 1) },
    execArgv: ['--expose-gc', `--max-old-space-size=${HEAP_MB}`],
    restAfterMs,
    mostResidentBytes,
  })
  return {
    listen: (job, onProgress, signal) => child.ask(job, { onProgress, signal }),
    pid: child.pid,
    close: child.close,
  }
}
