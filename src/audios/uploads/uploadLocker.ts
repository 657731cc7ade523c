import { ERRORS, type Locker } from '@tus/server'
import type { NamedLocks } from '../../platform/db/namedLocks.js'

const WAIT_MS = 30_000

/** One request at a time writes an upload, in whichever process: a sender that comes back displaces its broken self. */
export function uploadLocker(locks: NamedLocks): Locker {
  return {
    newLock(id) {
      const name = lockName(id)
      return {
        async lock(signal, requestRelease) {
          const onWanted = () => void requestRelease()
          if (!(await locks.take(name, { onWanted, timeoutMs: WAIT_MS, signal })))
            throw ERRORS.ERR_LOCK_TIMEOUT
        },
        unlock: () => locks.release(name),
      }
    },
  }
}

/** Does `work` while nobody else, in any process, writes, receives or ends the upload; 'busy': somebody does. */
export async function whileUploadIsLocked<T>(
  locks: NamedLocks,
  id: string,
  wait: 'wait' | 'at once',
  work: () => Promise<T>,
): Promise<T | 'busy'> {
  const name = lockName(id)
  const options = { onWanted: () => undefined, timeoutMs: wait === 'wait' ? WAIT_MS : 0 }
  if (!(await locks.take(name, options))) return 'busy'
  try {
    return await work()
  } finally {
    await locks.release(name)
  }
}

function lockName(id: string): string {
  return `upload ${id}`
}
