import type { ChildProcess } from 'node:child_process'
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'

const TAIL_BYTES = 64 * 1024
const LONGEST_LINE_BYTES = 1024 * 1024
/** A pipe that a child of the dead process still holds does not end. */
const LAST_WORDS_MS = 1000
const NEWLINE = '\n'.charCodeAt(0)

export interface RotatingLog {
  path: string
  /** Writes what a process says, in whole lines; resolves when it is gone and its last words are written. */
  follow(child: ChildProcess): Promise<void>
  /** The end of what was written since it was opened. */
  tail(): string
  close(): void
}

/** A file that never grows beyond `maxBytes`: what it held then becomes `path.1`, in place of the one before. */
export function openRotatingLog(path: string, maxBytes: number): RotatingLog {
  mkdirSync(dirname(path), { recursive: true })
  let file: { descriptor: number; bytes: number } | undefined = openFile(path)
  let isClosed = false
  let tail = Buffer.alloc(0)
  const followed = new Set<Readable>()

  function append(text: Buffer): void {
    tail = Buffer.concat([tail, text]).subarray(-TAIL_BYTES)
    try {
      for (let rest = text; rest.length > 0; ) {
        file ??= openFile(path)
        const length = fitting(rest, maxBytes - file.bytes, file.bytes === 0)
        if (length === 0) rotate(file.descriptor)
        else {
          appendFileSync(file.descriptor, rest.subarray(0, length))
          file.bytes += length
          rest = rest.subarray(length)
        }
      }
    } catch {
      // A full disk, for one: what is said meanwhile is lost, and whoever says it goes on.
      closeFile()
    }
  }

  function rotate(descriptor: number): void {
    file = undefined
    closeSync(descriptor)
    renameSync(path, `${path}.1`)
  }

  function closeFile(): void {
    if (file) closeSync(file.descriptor)
    file = undefined
  }

  function followStream(stream: Readable): void {
    let line: Buffer[] = []
    let lineBytes = 0
    followed.add(stream)
    stream.on('error', () => {})
    stream.on('data', (chunk: Buffer) => {
      if (isClosed) return
      const end = chunk.lastIndexOf(NEWLINE) + 1
      line.push(chunk)
      lineBytes += chunk.length
      if (end === 0 && lineBytes < LONGEST_LINE_BYTES) return
      const rest = end === 0 ? 0 : chunk.length - end
      append(Buffer.concat(line).subarray(0, lineBytes - rest))
      line = rest > 0 ? [chunk.subarray(end)] : []
      lineBytes = rest
    })
    stream.once('close', () => {
      followed.delete(stream)
      if (lineBytes > 0 && !isClosed) append(Buffer.concat([...line, Buffer.from('\n')]))
    })
  }

  return {
    path,
    async follow(child) {
      const read = new Promise<void>((resolve) => child.once('close', () => resolve()))
      const gone = new Promise<void>((resolve) => {
        child.once('exit', () => resolve())
        child.once('error', () => resolve())
      })
      for (const stream of [child.stdout, child.stderr]) if (stream) followStream(stream)
      await gone
      await Promise.race([read, sleep(LAST_WORDS_MS, undefined, { ref: false })])
    },
    tail: () => tail.toString(),
    close() {
      isClosed = true
      for (const stream of followed) stream.destroy()
      closeFile()
    },
  }
}

function openFile(path: string): { descriptor: number; bytes: number } {
  const descriptor = openOrReplace(path)
  return { descriptor, bytes: fstatSync(descriptor).size }
}

/** Left by another user, in a directory that is ours: replaced. */
function openOrReplace(path: string): number {
  try {
    return openSync(path, 'a', 0o600)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EACCES')) throw error
    rmSync(path)
    return openSync(path, 'a', 0o600)
  }
}

/** As many of its first bytes as there is room for, up to the end of a line unless one fills a whole file. */
function fitting(text: Buffer, room: number, isEmpty: boolean): number {
  if (text.length <= room) return text.length
  const end = room > 0 ? text.lastIndexOf(NEWLINE, room - 1) + 1 : 0
  return end === 0 && isEmpty ? room : end
}
