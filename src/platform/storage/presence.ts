import { access, mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { markAway } from '../away.js'
import { errorCode } from './errorCode.js'

/** No key begins with a dot. */
const MARK = '.recordings'

/**
 * A share that is not mounted leaves an empty directory or none: nothing that lay in it is lost, and nothing new may be
 * put where it will be hidden. So the directory bears a mark, made with the first use of it; without it, it is away.
 */
export function presence(directory: string, mayBegin: () => Promise<boolean>): () => Promise<void> {
  let wasSeen = false
  return async () => {
    try {
      await access(join(directory, MARK))
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || wasSeen) throw away(directory, error)
      await begin(directory, mayBegin)
    }
    wasSeen = true
  }
}

async function begin(directory: string, mayBegin: () => Promise<boolean>): Promise<void> {
  // One of a version before the mark has recordings in it.
  const isOlder = (await readdir(directory).catch(() => [])).length > 0
  if (!isOlder && !(await mayBegin())) throw away(directory)
  await mkdir(directory, { recursive: true, mode: 0o700 })
  await writeFile(join(directory, MARK), '')
}

function away(directory: string, cause?: unknown): Error {
  const code = errorCode(cause)
  const because = code && code !== 'ENOENT' ? ` (${code})` : ''
  const message = `${directory} is not the directory that recordings lie in${because}. Mount it; if all recordings are lost for good, put an empty file ${MARK} there.`
  return markAway(Object.assign(new Error(message, { cause }), { name: 'NotMounted' }), 'storage')
}
