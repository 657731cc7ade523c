import { constants } from 'node:fs'
import { mkdir, open, rm, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Arrivals, Arriving } from './arrivals.js'
import { errorCode } from './errorCode.js'
import { markedIfDiskIsGone } from './markedIfAway.js'
import type { Storage } from './storage.js'
import { freeBytes, requireWritable } from './storageChecks.js'
import { isStorageFull } from './storageFull.js'

const PRESENT_LIMIT_MS = 3000

/** A file each in one directory, which all servers share as they share that of the recordings. */
export function fileArrivals(directory: string, storage: Storage): Arrivals {
  const pathOf = ({ id }: Arriving) => join(directory, id)
  // What arrives while the recordings' directory is away could not be put there, or its own may be away too.
  const requirePresent = () => storage.isReachable(AbortSignal.timeout(PRESENT_LIMIT_MS))
  return {
    async free() {
      await requirePresent()
      await requireWritable(directory)
      return freeBytes(directory)
    },
    async received(file) {
      const size = await sizeOf(pathOf(file))
      if (size === 0) await requirePresent()
      return size
    },
    async append(file, offset, source) {
      await requirePresent()
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const handle = await open(pathOf(file), constants.O_WRONLY | constants.O_CREAT, 0o600)
      try {
        await pipeline(source, handle.createWriteStream({ start: offset }))
      } catch (error) {
        // What fitted of the part is given back: others need the room to end.
        if (isStorageFull(error)) await truncate(pathOf(file), offset).catch(() => undefined)
        throw markedIfDiskIsGone(error)
      }
      return sizeOf(pathOf(file))
    },
    async finish(file) {
      if ((await storage.size(file.key)) !== file.size) await storage.put(file.key, pathOf(file))
    },
    discard: (file) => rm(pathOf(file), { force: true }),
  }
}

/** Of the opened file: where several machines share the directory, its mere name may still tell an older size. */
async function sizeOf(path: string): Promise<number> {
  try {
    const handle = await open(path, 'r')
    try {
      return (await handle.stat()).size
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 0
    throw error
  }
}
