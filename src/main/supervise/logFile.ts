import { closeSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_BYTES = 20_000_000
const TAIL_LINES = 20

export interface LogFile {
  path: string
  descriptor: number
  close(): void
  /** What was written since it was opened, its last lines. */
  tail(): string
}

export function openLogFile(dataDir: string, name: string): LogFile {
  const dir = join(dataDir, 'logs')
  mkdirSync(dir, { recursive: true })
  const path = join(dir, `${name}.log`)
  if (sizeOf(path) > MAX_BYTES) renameSync(path, `${path}.1`)
  const start = sizeOf(path)
  const descriptor = openSync(path, 'a', 0o600)
  return {
    path,
    descriptor,
    close: () => closeSync(descriptor),
    tail: () =>
      readFileSync(path).subarray(start).toString().trim().split('\n').slice(-TAIL_LINES).join('\n'),
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}
