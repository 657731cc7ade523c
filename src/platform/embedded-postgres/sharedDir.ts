import { lstat, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * A directory of ours that everybody may enter and nobody else may write to; `undefined` when it
 * cannot be had. A directory that somebody else laid out under that name beforehand is refused.
 */
export async function claimSharedDir(path: string): Promise<string | undefined> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await mkdir(path, { mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const found = await lstat(path)
    const isOurs = found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
    return isOurs ? path : undefined
  } catch {
    return undefined
  }
}
