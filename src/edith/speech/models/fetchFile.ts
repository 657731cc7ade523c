import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorCode } from '../../../platform/storage/errorCode.js'
import { isDiskFull } from '../../../platform/storage/fullDisk.js'

export type FetchProblem = { reason: 'UNREACHABLE' | 'OTHER_CONTENT'; message: string; detail: string }

export type OnBytes = (bytes: number, totalBytes: number | null) => void

const ATTEMPTS = 4
/** Whoever gets this far is not refused, but has a bad line. */
const WORTH_ANOTHER_TRY_BYTES = 1_000_000

/** What is there of it already is gone on from. Undefined: it is there, and it is what it should be. */
export async function fetchFile(
  file: { url: string; sha256: string },
  path: string,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<FetchProblem | undefined> {
  const have = await sizeOf(path)
  if (have > 0 && (await sha256Of(path)) === file.sha256) {
    onBytes(have, have)
    return
  }
  const problem = await downloadPatiently(file, path, onBytes, signal)
  if (problem) return problem
  const found = await sha256Of(path)
  if (found === file.sha256) return
  await rm(path, { force: true })
  return {
    reason: 'OTHER_CONTENT',
    message: `${file.url} is not the file that was expected: its SHA-256 is ${found}, not ${file.sha256}. Nothing was installed.`,
    detail: `${file.url} (SHA-256 ${found})`,
  }
}

async function downloadPatiently(
  file: { url: string },
  path: string,
  onBytes: OnBytes,
  signal?: AbortSignal,
): Promise<FetchProblem | undefined> {
  for (let attempt = 1; ; attempt++) {
    const before = await sizeOf(path)
    try {
      await download(file.url, path, onBytes, signal)
      return
    } catch (error) {
      signal?.throwIfAborted()
      if (isOfOurDisk(error)) throw error
      if ((await sizeOf(path)) - before >= WORTH_ANOTHER_TRY_BYTES) attempt = 0
      if (attempt === ATTEMPTS) {
        const why = reasonOf(error)
        return {
          reason: 'UNREACHABLE',
          message: `${file.url} could not be downloaded: ${why}`,
          detail: `${file.url} (${why})`,
        }
      }
    }
  }
}

async function download(url: string, path: string, onBytes: OnBytes, signal?: AbortSignal): Promise<void> {
  const have = await sizeOf(path)
  const response = await fetch(url, {
    ...(have > 0 && { headers: { range: `bytes=${have}-` } }),
    ...(signal && { signal }),
  })
  // The file is there in full, or what is there is no beginning of it: the checksum tells which.
  if (response.status === 416) return
  if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`)
  const isResumed = response.status === 206
  let bytes = isResumed ? have : 0
  const length = Number(response.headers.get('content-length'))
  const totalBytes = length > 0 ? bytes + length : null
  await pipeline(
    Readable.fromWeb(response.body),
    async function* count(chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        bytes += chunk.length
        onBytes(bytes, totalBytes)
        yield chunk
      }
    },
    createWriteStream(path, { flags: isResumed ? 'a' : 'w' }),
  )
  if (totalBytes !== null && bytes < totalBytes) throw new Error('the connection ended early')
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size
  } catch {
    return 0
  }
}

const NOT_WRITABLE = new Set(['EACCES', 'EPERM', 'EROFS'])

export function isNotWritable(error: unknown): boolean {
  return NOT_WRITABLE.has(errorCode(error)) && error instanceof Error && 'path' in error
}

function isOfOurDisk(error: unknown): boolean {
  return isDiskFull(error) || isNotWritable(error)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? `${error.message} (${error.cause.message})` : error.message
}
