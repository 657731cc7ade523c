import type { Log } from '../platform/log.js'

export interface BatchWriter<T> {
  add(item: T): void
  /** Resolves once everything added has been written or given up. */
  drained(): Promise<void>
  /** Gives up what is not written yet, and hands it back. */
  abandon(): T[]
}

/**
 * Writes what is added in batches, one at a time: what arrives during a write goes with the next, so batches grow with
 * the load and nothing waits for a timer. Goes on trying while the database is away.
 */
export function createBatchWriter<T>(options: {
  write: (batch: readonly T[]) => Promise<void>
  maxBatch: number
  retryMs: number
  /** An item whose own data the database refuses: it must not hold up the others for ever. */
  onRefused: (item: T, error: unknown) => void
  log: Log
}): BatchWriter<T> {
  let waiting: T[] = []
  let writing: Promise<void> | undefined

  const writeAll = async () => {
    let size = options.maxBatch
    while (waiting.length > 0) {
      const batch = waiting.slice(0, size)
      const result = await attempt(batch)
      if (result === 'away') await pause(options.retryMs)
      // One by one until the item at fault has been found.
      else if (result === 'refused' && batch.length > 1) size = 1
      else waiting = waiting.slice(batch.length)
      if (result === 'refused' && batch.length === 1) size = options.maxBatch
    }
    // Here, not in a callback: what is added from now on must start anew.
    writing = undefined
  }

  const attempt = async (batch: readonly T[]): Promise<'written' | 'refused' | 'away'> => {
    try {
      await options.write(batch)
      return 'written'
    } catch (error) {
      const [first] = batch
      if (isRefusedData(error) && first !== undefined) {
        if (batch.length === 1) options.onRefused(first, error)
        return 'refused'
      }
      options.log.warn({ err: error, waiting: waiting.length }, 'attempts could not be written; trying again')
      return 'away'
    }
  }

  return {
    add(item) {
      waiting.push(item)
      writing ??= writeAll()
    },
    drained: async () => writing,
    abandon() {
      const left = waiting
      waiting = []
      return left
    },
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/** SQLSTATE classes 22 (a value that does not fit) and 23 (a constraint). */
function isRefusedData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^2[23]/.test(String(error.code))
}
