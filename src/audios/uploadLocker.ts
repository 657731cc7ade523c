import { ERRORS, type Locker } from '@tus/server'
import type { NamedLocks } from '../platform/db/namedLocks.js'

const WAIT_MS = 30_000

/** One request at a time writes an upload, in whichever process: a sender that comes back displaces its broken self. */
export function uploadLocker(locks: NamedLocks): Locker {
  return {
    newLock(id) {
      const name = `upload ${id}`
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
