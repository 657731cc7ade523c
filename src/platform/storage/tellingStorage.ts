import { markAway } from '../away.js'
import { withinPatience } from '../patience.js'
import type { Storage } from './storage.js'

/** The same storage, whose errors say when it is the storage that is away; a request waits for its answers with patience. */
export function tellingStorage(storage: Storage): Storage {
  return {
    put: (key, path) => marked(storage.put(key, path)),
    openRead: (key, range) => inTime(storage.openRead(key, range)),
    size: (key) => inTime(storage.size(key)),
    deleteAll: (prefix) => marked(storage.deleteAll(prefix)),
    isReachable: (signal) => marked(storage.isReachable(signal)),
    async *list(prefix) {
      try {
        yield* storage.list(prefix)
      } catch (error) {
        throw mark(error)
      }
    },
    openLocal: (key, scratchDir) => marked(storage.openLocal(key, scratchDir)),
  }
}

function inTime<T>(answer: Promise<T>): Promise<T> {
  return withinPatience(marked(answer), () =>
    markAway(new Error('the storage did not answer in time'), 'storage'),
  )
}

async function marked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw mark(error)
  }
}

function mark(error: unknown): unknown {
  return error instanceof Error && isAway(error) ? markAway(error, 'storage') : error
}

/** Of the network, and of a disk or a network share that is gone. */
const AWAY = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'EIO',
  'ESTALE',
  'ENOTCONN',
  'ENODEV',
  'ENXIO',
])
const SLOW_DOWN = 429

interface Failure {
  code?: unknown
  $metadata?: { httpStatusCode?: number }
}

function isAway(error: Error): boolean {
  const { code, $metadata } = error as Failure
  const status = $metadata?.httpStatusCode ?? 0
  return AWAY.has(String(code)) || error.name === 'TimeoutError' || status >= 500 || status === SLOW_DOWN
}
