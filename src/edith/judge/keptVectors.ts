import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Vector } from './embedder.js'

/** About 16 KB each. */
const MAX_FILES = 1000
const PRUNE_EVERY = 50
const DAY_MS = 24 * 3600 * 1000
const FLOAT_BYTES = 4
const SUM_BYTES = 32
const NAME = /^[0-9a-f]{64}$/
const HALF_WRITTEN = /^[0-9a-f]{64}\.[0-9a-f]{12}\.tmp$/

export interface KeptVectors {
  /** The vectors of these texts, encoded together; computed where nobody has yet. */
  of(texts: string[], compute: () => Promise<Vector[]>): Promise<Vector[]>
}

/**
 * A directory that several processes share, one file a list of texts: written beside its place and moved there, read
 * against its checksum, and thrown away where that does not fit. It tells hashes of texts, never the texts. Nothing
 * fails because of it: what cannot be read is computed, what cannot be written is computed again.
 */
export function openKeptVectors(dir: string, model: string): KeptVectors {
  const computing = new Map<string, Promise<Vector[]>>()
  let written = 0

  async function find(path: string, count: number): Promise<Vector[] | undefined> {
    const file = await readFile(path).catch(() => undefined)
    if (!file) return undefined
    const vectors = unpack(file, count)
    if (!vectors) await rm(path, { force: true }).catch(() => {})
    else await touch(path).catch(() => {})
    return vectors
  }

  async function keep(path: string, vectors: Vector[]): Promise<void> {
    const fresh = `${path}.${randomBytes(6).toString('hex')}.tmp`
    try {
      await mkdir(dir, { recursive: true })
      await writeFile(fresh, pack(vectors))
      await rename(fresh, path)
      if (written++ % PRUNE_EVERY === 0) await prune(dir)
    } catch {
      await rm(fresh, { force: true }).catch(() => {})
    }
  }

  async function findOrCompute(path: string, count: number, compute: () => Promise<Vector[]>) {
    const found = await find(path, count)
    if (found) return found
    const vectors = await compute()
    await keep(path, vectors)
    return vectors
  }

  return {
    of(texts, compute) {
      const name = createHash('sha256')
        .update(JSON.stringify([model, texts]))
        .digest('hex')
      const vectors =
        computing.get(name) ??
        findOrCompute(join(dir, name), texts.length, compute).finally(() => computing.delete(name))
      computing.set(name, vectors)
      return vectors
    },
  }
}

function pack(vectors: Vector[]): Buffer {
  const numbers = Buffer.concat(vectors.map(bytesOf))
  return Buffer.concat([sumOf(numbers), numbers])
}

function unpack(file: Buffer, count: number): Vector[] | undefined {
  const numbers = file.subarray(SUM_BYTES)
  const size = numbers.length / count
  if (size === 0 || size % FLOAT_BYTES !== 0 || !sumOf(numbers).equals(file.subarray(0, SUM_BYTES)))
    return undefined
  return Array.from(
    { length: count },
    // A copy begins at a whole number of floats; the file's own bytes may not.
    (_, i) => new Float32Array(Uint8Array.from(numbers.subarray(i * size, (i + 1) * size)).buffer),
  )
}

function bytesOf({ buffer, byteOffset, byteLength }: Vector): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength)
}

function sumOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest()
}

/** What is used stays: the day of its last use is told by the file's time. */
async function touch(path: string): Promise<void> {
  const { mtimeMs } = await stat(path)
  const now = new Date()
  if (now.getTime() - mtimeMs > DAY_MS) await utimes(path, now, now)
}

/** Keeps the most recently used; what a killed process left half written goes after a day. */
async function prune(dir: string): Promise<void> {
  const names = await readdir(dir)
  const files = await Promise.all(
    names.map(async (name) => {
      const mtimeMs = await stat(join(dir, name)).then(
        (file) => file.mtimeMs,
        () => 0,
      )
      return { name, mtimeMs }
    }),
  )
  const whole = files.filter(({ name }) => NAME.test(name)).sort((a, b) => b.mtimeMs - a.mtimeMs)
  const dayAgo = Date.now() - DAY_MS
  const broken = files.filter(({ name, mtimeMs }) => HALF_WRITTEN.test(name) && mtimeMs < dayAgo)
  for (const { name } of [...whole.slice(MAX_FILES), ...broken]) await rm(join(dir, name), { force: true })
}
