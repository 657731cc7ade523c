import { randomBytes } from 'node:crypto'
import { constants, createReadStream } from 'node:fs'
import { access, copyFile, link, mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { errorCode } from './errorCode.js'
import { presence } from './presence.js'
import type { ByteRange, Storage, StoredFile } from './storage.js'
import { checkKey } from './storageKey.js'

const PARTIAL = '.partial'

/** Recordings as files below one directory. `mayBegin`: whether it may be made where there is none. */
export function fileStorage(root: string, mayBegin = async () => true): Storage {
  const requirePresent = presence(root, mayBegin)
  const pathOf = (key: string) => join(root, ...checkKey(key).split('/'))
  const sizeOf = async (path: string) => {
    const size = await sizeIfThere(path)
    if (size !== undefined) return size
    await requirePresent()
    // It may have come back between the two looks.
    return sizeIfThere(path)
  }
  return {
    async put(key, path) {
      const target = pathOf(key)
      await requirePresent()
      await put(target, path)
    },
    async openRead(key, range) {
      const path = pathOf(key)
      return (await sizeOf(path)) === undefined ? undefined : createReadStream(path, bounds(range))
    },
    size: (key) => sizeOf(pathOf(key)),
    async deleteAll(prefix) {
      const path = pathOf(prefix)
      await requirePresent()
      await deleteAll(root, path)
    },
    async isReachable() {
      await requirePresent()
      await access(root, constants.W_OK)
    },
    async *list(prefix) {
      await requirePresent()
      yield* list(root, prefix)
    },
    async openLocal(key) {
      const path = pathOf(key)
      return (await sizeOf(path)) === undefined ? undefined : { path }
    },
  }
}

async function put(target: string, source: string): Promise<void> {
  const dir = dirname(target)
  // What customers say on the telephone is nobody else's on this machine.
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const partial = `${target}.${randomBytes(6).toString('hex')}${PARTIAL}`
  try {
    await linkOrCopy(source, partial)
    await flush(partial)
    await rename(partial, target)
  } finally {
    await rm(partial, { force: true })
  }
  // The new name is durable only when its directory is, and that one's in its own.
  await flush(dir)
  await flush(dirname(dir))
}

/** A second name costs nothing; where the file system has none to give, the bytes are copied. */
async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    await link(source, target)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw error
    await copyFile(source, target, constants.COPYFILE_FICLONE)
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } catch (error) {
    // Some file systems cannot flush a directory; they have no need to.
    if (!['EINVAL', 'EPERM', 'EISDIR', 'EBADF'].includes(errorCode(error))) throw error
  } finally {
    await handle.close()
  }
}

async function sizeIfThere(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined
    throw error
  }
}

function bounds(range: ByteRange | undefined) {
  return range ? { start: range.start, end: range.end } : {}
}

/** `org/project`, `org/project/audio` or a part of a file's name. */
async function deleteAll(root: string, path: string): Promise<void> {
  const dir = dirname(path)
  for (const name of await namesIn(dir)) {
    const entry = join(dir, name)
    if (entry.startsWith(path)) await rm(entry, { recursive: true, force: true })
  }
  if (dir !== root) await removeIfEmpty(dir)
}

async function removeIfEmpty(dir: string): Promise<void> {
  if ((await namesIn(dir)).length > 0) return
  await rmdir(dir).catch((error: unknown) => {
    // Another recording moved in meanwhile, or somebody else removed it.
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT'].includes(errorCode(error))) throw error
  })
}

async function* list(root: string, prefix: string): AsyncIterable<StoredFile> {
  for await (const path of filesBelow(root)) {
    const key = relative(root, path).split(sep).join('/')
    if (!key.startsWith(prefix)) continue
    const found = await stat(path).catch(() => undefined)
    if (found) yield { key, modifiedAt: found.mtime }
  }
}

async function* filesBelow(dir: string): AsyncIterable<string> {
  const entries = await readdir(dir, { withFileTypes: true }).catch(ifMissing([]))
  for (const entry of entries) {
    const path = join(dir, entry.name)
    if (entry.name.startsWith('.')) continue
    if (entry.isDirectory()) yield* filesBelow(path)
    else yield path
  }
}

async function namesIn(dir: string): Promise<string[]> {
  return readdir(dir).catch(ifMissing([]))
}

function ifMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return fallback
    throw error
  }
}
