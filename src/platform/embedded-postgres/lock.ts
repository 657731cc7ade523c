import { randomBytes } from 'node:crypto'
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive, startOf } from './processIdentity.js'
import { EmbeddedPostgresError, notWritable } from './server.js'

export interface Lock {
  release(): Promise<void>
}

/** One process at a time starts and stops the server of a directory. A lock whose owner died is taken over. */
export async function acquireLock(dataDir: string): Promise<Lock> {
  const path = join(dataDir, 'lock')
  const mine = join(dataDir, `lock.${randomBytes(6).toString('hex')}`)
  const content = `${process.pid} ${(await startOf(process.pid)) ?? ''}\n`
  await writeFile(mine, content).catch((error: NodeJS.ErrnoException) => {
    throw notWritable(dataDir, error)
  })
  try {
    while (!(await linked(mine, path))) await removeStale(path, dataDir)
  } finally {
    await rm(mine, { force: true })
  }
  return {
    async release() {
      const found = await readFile(path, 'utf8').catch(() => undefined)
      if (found === content) await rm(path, { force: true })
    },
  }
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

async function removeStale(path: string, dataDir: string): Promise<void> {
  const judged = await readFile(path, 'utf8').catch(() => undefined)
  if (judged === undefined) return
  if (await isHeld(judged)) throw new EmbeddedPostgresError(inUse(dataDir, judged))

  const moved = `${path}.${randomBytes(6).toString('hex')}.stale`
  await rename(path, moved).catch(() => {})
  const removed = await readFile(moved, 'utf8').catch(() => undefined)
  // Between our look and our move somebody else may have taken the lock over: then it is theirs.
  if (removed !== undefined && removed !== judged) await linked(moved, path)
  await rm(moved, { force: true })
}

async function isHeld(content: string): Promise<boolean> {
  const [pid = '', ...start] = content.trim().split(' ')
  if (!isAlive(Number(pid))) return false
  const known = start.join(' ')
  return known === '' || known === (await startOf(Number(pid)))
}

const inUse = (dataDir: string, content: string) =>
  `${dataDir} is in use by process ${content.split(' ')[0]}. ` +
  'Stop that one first, or start this one with another DATA_DIR and PORT.'
