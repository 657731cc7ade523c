import { randomUUID } from 'node:crypto'
import { mkdir, open, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { errorCode } from '../../../platform/storage/errorCode.js'

const BEAT_MS = 3000
const DEAD_AFTER_MS = 15_000

export interface HeldModel {
  /** Aborted when another process took it, since this one stood still. */
  lost: AbortSignal
  release(): Promise<void>
}

/**
 * One process at a time changes a model's files, on whatever machine: the command line, and any worker that shares the
 * directory. Undefined: another holds it. Whoever dies holds it for some seconds more.
 */
export async function holdModel(modelsDir: string, name: string): Promise<HeldModel | undefined> {
  await mkdir(modelsDir, { recursive: true })
  const path = join(modelsDir, `.${name}.lock`)
  const token = randomUUID()
  if (!(await create(path, token)) && !(await takeOver(path, token))) return
  const lost = new AbortController()
  const beating = setInterval(() => void beat(path, token).catch((error) => lost.abort(error)), BEAT_MS)
  beating.unref()
  return {
    lost: lost.signal,
    async release() {
      clearInterval(beating)
      if ((await holderOf(path)) === token) await rm(path, { force: true })
    },
  }
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx' })
    return true
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
    return false
  }
}

/** Written, not touched: on a share it is then the file server's clock that dates it. */
async function beat(path: string, token: string): Promise<void> {
  if ((await holderOf(path)) !== token) throw new Error('another process holds the model')
  const file = await open(path, 'r+')
  try {
    await file.write(token, 0)
  } finally {
    await file.close()
  }
}

async function takeOver(path: string, token: string): Promise<boolean> {
  if (!(await isSilent(path))) return false
  // Of several that find it silent one looks again: the others would take it from whoever was first.
  const guard = `${path}.taking`
  if (!(await create(guard, token))) {
    if (await isSilent(guard)) await rm(guard, { force: true })
    return false
  }
  try {
    if (!(await isSilent(path))) return false
    await writeFile(path, token)
    return true
  } finally {
    await rm(guard, { force: true })
  }
}

/** By the clock of the file system: two machines' clocks differ. */
async function isSilent(path: string): Promise<boolean> {
  const probe = `${path}.${randomUUID()}`
  try {
    await writeFile(probe, '')
    const [now, last] = [await stat(probe), await stat(path)]
    return now.mtimeMs - last.mtimeMs > DEAD_AFTER_MS
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  } finally {
    await rm(probe, { force: true })
  }
}

async function holderOf(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
