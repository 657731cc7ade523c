import { markAway, UNREACHABLE } from '../away.js'
import { errorCode } from './errorCode.js'
import { isStorageFull } from './storageFull.js'

/** Of a disk or a network share that is gone. */
const GONE = new Set(['EIO', 'ESTALE', 'ENOTCONN', 'ENODEV', 'ENXIO'])
const SLOW_DOWN = 429

/** The same error, which says from now on that the storage is away if that is what it comes from. */
export function markedIfAway(error: unknown): unknown {
  return error instanceof Error && isAway(error) ? markAway(error, 'storage') : error
}

/** Of an error that may as well be of the connection that the bytes come from. */
export function markedIfDiskIsGone(error: unknown): unknown {
  return error instanceof Error && GONE.has(errorCode(error)) ? markAway(error, 'storage') : error
}

function isAway(error: Error): boolean {
  // It answers, and goes on doing so: waiting does not help.
  if (isStorageFull(error)) return false
  const { $metadata } = error as { $metadata?: { httpStatusCode?: number } }
  const status = $metadata?.httpStatusCode ?? 0
  const code = errorCode(error)
  const isSilent = UNREACHABLE.has(code) || GONE.has(code) || error.name === 'TimeoutError'
  return isSilent || status >= 500 || status === SLOW_DOWN
}
