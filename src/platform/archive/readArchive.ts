import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { extract } from 'tar-stream'
import { addToDigest, END_ENTRY } from './digest.js'
import { ArchiveProblem } from './writeArchive.js'

export interface ArchiveEntry {
  name: string
  size: number
  content: AsyncIterable<Buffer>
}

/**
 * Shows every entry in turn and returns what the last one says, once the digest has proven that this is all of what was
 * written. Content that `onEntry` leaves unread is read on for the digest. Only after the return is anything proven.
 */
export async function readArchive(
  file: string,
  onEntry: (entry: ArchiveEntry) => Promise<void>,
): Promise<Record<string, unknown>> {
  const entries = extract()
  const fed = pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), entries)
  fed.catch(() => {})
  const digest = createHash('sha256')
  let end: Record<string, unknown> | undefined
  try {
    for await (const entry of entries) {
      const { name, size = 0 } = entry.header
      if (end) throw damaged(file, 'something follows its end')
      if (name === END_ENTRY) {
        end = endOf(file, await buffer(entry), digest.copy().digest('hex'))
        continue
      }
      addToDigest(digest, name, size)
      const content = hashed(entry)
      await onEntry({ name, size, content })
      for await (const _ of content);
    }
    await fed
  } catch (error) {
    throw isOfTheFile(error) ? damaged(file, error.message) : error
  } finally {
    entries.destroy()
  }
  if (!end) throw damaged(file, 'its end is missing')
  return end

  async function* hashed(entry: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
    for await (const chunk of entry) {
      if (!Buffer.isBuffer(chunk)) continue
      digest.update(chunk)
      yield chunk
    }
  }
}

function endOf(file: string, content: Buffer, sha256: string): Record<string, unknown> {
  let end: unknown
  try {
    end = JSON.parse(content.toString())
  } catch {
    throw damaged(file, 'its end cannot be read')
  }
  if (typeof end !== 'object' || end === null || !('sha256' in end) || end.sha256 !== sha256)
    throw damaged(file, 'its content is not what was written')
  return { ...end }
}

function damaged(file: string, how: string): ArchiveProblem {
  return new ArchiveProblem(`${file} is damaged or not whole: ${how}.`)
}

/** What tar-stream says of what it cannot read; it has no codes. */
function isOfTheFile(error: unknown): error is Error {
  return (
    error instanceof Error &&
    /unexpected end of data|invalid (tar )?header|header exceeds/i.test(error.message)
  )
}
