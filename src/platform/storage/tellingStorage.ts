import { markAway } from '../away.js'
import { withinPatience } from '../patience.js'
import { markedIfAway } from './markedIfAway.js'
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
        throw markedIfAway(error)
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
    throw markedIfAway(error)
  }
}
