import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

export const pointerFile = 'location'

/** The cluster's directory: inside `dataDir`, or where the pointer file says. */
export async function clusterPlace(dataDir: string): Promise<string> {
  try {
    return (await readFile(join(dataDir, pointerFile), 'utf8')).trim()
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return join(dataDir, 'cluster')
    throw error
  }
}
