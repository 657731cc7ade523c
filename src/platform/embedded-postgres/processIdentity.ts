import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Dead, but not collected by its parent: in a container without an init nobody ever does. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.charAt(line.lastIndexOf(')') + 2) === 'Z'
  } catch {
    return false
  }
}

/** When the process was started, in the system's own words: tells it from a later one with the same id. */
export async function startOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== 'linux')
      return (await run('ps', ['-o', 'lstart=', '-p', String(pid)])).stdout.trim()
    const line = await readFile(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19]
  } catch {
    return undefined
  }
}

export async function commandOf(pid: number): Promise<string | undefined> {
  try {
    if (process.platform !== 'linux')
      return (await run('ps', ['-o', 'command=', '-p', String(pid)])).stdout.trim()
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim()
  } catch {
    return undefined
  }
}
