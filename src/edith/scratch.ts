import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

const HOST = hostname().replace(/[^A-Za-z0-9]/g, '')
// In a container every life of the server may have the same process id: this tells them apart.
const LIFE = randomBytes(4).toString('hex')
const NAME = /^run-(?<host>[^-]*)-(?<pid>\d+)-(?<life>[0-9a-f]+)-/
const ABANDONED_MS = 24 * 3600 * 1000

export interface Scratch {
  dir: string
  remove(): Promise<void>
}

export async function openScratch(scratchDir: string): Promise<Scratch> {
  await mkdir(scratchDir, { recursive: true })
  const dir = await mkdtemp(join(scratchDir, `run-${HOST}-${process.pid}-${LIFE}-`))
  return { dir, remove: () => rm(dir, { recursive: true, force: true }) }
}

/** What a process that was killed left behind; runs of others that are alive stay. */
export async function removeStaleScratch(scratchDir: string, now = Date.now()): Promise<void> {
  for (const name of await namesIn(scratchDir)) {
    const run = NAME.exec(name)?.groups
    if (!run) continue
    const path = join(scratchDir, name)
    const isOver =
      run.host === HOST
        ? !isAlive(Number(run.pid)) || (Number(run.pid) === process.pid && run.life !== LIFE)
        : now - (await stat(path)).mtimeMs > ABANDONED_MS
    if (isOver) await rm(path, { recursive: true, force: true })
  }
}

async function namesIn(dir: string): Promise<string[]> {
  try {
    return await readdir(dir)
  } catch {
    return []
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
