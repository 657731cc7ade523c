import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { pack } from 'tar-stream'
import { isAlive } from '../embedded-postgres/processIdentity.js'
import { addToDigest, END_ENTRY } from './digest.js'

export interface ArchiveWriter {
  add(name: string, content: Buffer | string): Promise<void>
  /** `chunks` make exactly `size` bytes. */
  addStream(name: string, size: number, chunks: AsyncIterable<Buffer>): Promise<void>
}

/**
 * A tar file whose last entry holds the digest of all the others. It appears under its name when it is whole and on the
 * disk, readable by its owner alone; before that, and for ever should the process be killed, it is a `.partial` beside it.
 */
export async function writeArchive<End extends object>(
  file: string,
  write: (archive: ArchiveWriter) => Promise<End>,
): Promise<{ bytes: number }> {
  await refuseExisting(file)
  await removeLeftovers(file)
  const partial = `${file}.${process.pid}.partial`
  const tar = pack()
  const failed = new AbortController()
  const digest = createHash('sha256')
  try {
    const written = pipeline(tar, createWriteStream(partial, { mode: 0o600 }), { signal: failed.signal })
    // A disk that is full ends the writing at once, and not only when the last entry is done.
    const broken = new Promise<never>((_, reject) => written.catch(reject))
    broken.catch(() => {})
    const addStream = async (name: string, size: number, chunks: AsyncIterable<Buffer>) => {
      const entry = tar.entry({ name, size, mode: 0o600, mtime: new Date() })
      const ended = once(entry, 'close')
      ended.catch(() => {})
      addToDigest(digest, name, size)
      let sent = 0
      for await (const chunk of chunks) {
        sent += chunk.length
        if (sent > size) break
        digest.update(chunk)
        if (!entry.write(chunk)) await Promise.race([once(entry, 'drain'), broken])
      }
      if (sent !== size) throw new Error(`${name} changed while it was read`)
      entry.end(undefined)
      await Promise.race([ended, broken])
    }
    const add = (name: string, content: Buffer | string) => {
      const bytes = Buffer.from(content)
      return addStream(name, bytes.length, only(bytes))
    }
    const end = await write({ add, addStream })
    await add(END_ENTRY, JSON.stringify({ ...end, sha256: digest.copy().digest('hex') }))
    tar.finalize()
    await written
    await flush(partial)
    await giveName(partial, file)
    return { bytes: (await stat(file)).size }
  } finally {
    failed.abort()
    tar.destroy(new Error('given up'))
    await rm(partial, { force: true })
  }
}

async function* only(bytes: Buffer): AsyncIterable<Buffer> {
  if (bytes.length > 0) yield bytes
}

async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined)
  if (found) throw existing(file)
}

const existing = (file: string) => new ArchiveProblem(`${file} is there already: choose another name.`)

/** What the operator can mend about the file. Its message says all. */
export class ArchiveProblem extends Error {
  override name = 'ArchiveProblem'
}

/** What was killed half way lies beside the file. */
async function removeLeftovers(file: string): Promise<void> {
  const dir = dirname(file)
  const names = await readdir(dir).catch(() => {
    throw new ArchiveProblem(`There is no directory ${dir} to write to.`)
  })
  for (const name of names) {
    const pid = name.startsWith(`${basename(file)}.`) ? /\.(\d+)\.partial$/.exec(name)?.[1] : undefined
    if (pid && !isAlive(Number(pid))) await rm(join(dir, name), { force: true })
  }
}

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r+')
  await handle.sync().finally(() => handle.close())
}

/** A second name is given only where there is none yet; some file systems have no second names to give. */
async function giveName(partial: string, file: string): Promise<void> {
  try {
    await link(partial, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw existing(file)
    await refuseExisting(file)
    await rename(partial, file)
  }
}
