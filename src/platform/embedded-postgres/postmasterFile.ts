import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Postmaster {
  pid: number
  port: number
  status: 'starting' | 'ready' | 'stopping' | 'standby' | 'unknown'
}

/** What the server itself keeps in `postmaster.pid`: a line each for pid, directory, start, port, …, status. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const content = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const lines = content.split('\n').map((line) => line.trim())
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: status(lines[7]) }
}

function status(line: string | undefined): Postmaster['status'] {
  switch (line) {
    case 'starting':
    case 'ready':
    case 'stopping':
    case 'standby':
      return line
    default:
      return 'unknown'
  }
}
