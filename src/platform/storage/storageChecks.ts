import { access, constants, mkdir, statfs } from 'node:fs/promises'
import { errorCode } from './errorCode.js'
import type { Storage } from './storage.js'

const FRESH_MS = 5000
const TIMEOUT_MS = 3000

/** Undefined: it is well. Else what is wrong, for the operator. */
type Check = () => Promise<string | undefined>

/** Whether recordings can be reached; asked by probes as often as they like. */
export function checkStorage(storage: Pick<Storage, 'isReachable'>): Check {
  return keptFresh(async () => {
    try {
      await storage.isReachable(AbortSignal.timeout(TIMEOUT_MS))
      return undefined
    } catch (error) {
      return `The storage of recordings cannot be reached (${errorCode(error) || nameOf(error)}).`
    }
  })
}

class NoRoom extends Error {}

export async function requireRoom(directory: string, minFreeBytes: number): Promise<void> {
  const free = await freeBytes(directory)
  if (free === 0 || free < minFreeBytes)
    throw new NoRoom(
      `The disk is nearly full: ${free} bytes are free, MIN_FREE_DISK_BYTES is ${minFreeBytes}.`,
    )
}

/** Whether the disk of `directory` has room left. */
export function checkDisk(directory: string, minFreeBytes: number): Check {
  return keptFresh(async () => {
    try {
      await requireRoom(directory, minFreeBytes)
      return undefined
    } catch (error) {
      // With a bucket and a database elsewhere nothing may have been written to it yet.
      if (errorCode(error) === 'ENOENT') return undefined
      if (error instanceof NoRoom) return error.message
      throw error
    }
  })
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}

/** What an ordinary user may still write. */
export async function freeBytes(directory: string): Promise<number> {
  const { bavail, bsize } = await statfs(directory)
  return bavail * bsize
}

export async function requireWritable(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await access(directory, constants.W_OK)
}

/** One look at a time, and its answer holds for a few seconds. */
function keptFresh(look: Check): Check {
  let kept: { at: number; answer: Promise<string | undefined> } | undefined
  return () => {
    if (!kept || Date.now() - kept.at > FRESH_MS) kept = { at: Date.now(), answer: look() }
    return kept.answer
  }
}
