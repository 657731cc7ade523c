import { readdir, stat } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { readArchive } from '../../platform/archive/readArchive.js'
import { ArchiveProblem } from '../../platform/archive/writeArchive.js'
import { MIGRATIONS_DIR } from '../paths.js'
import { End, foreign, KEY_ENTRY, MANIFEST_ENTRY, type Manifest, readManifest } from './manifest.js'
import type { Progress } from './progress.js'

const MAX_MANIFEST_BYTES = 16 * 1024 * 1024

export interface CheckedBackup {
  manifest: Manifest
  key: string | undefined
  end: End
}

/** Reads the file to its end, so that nothing is written on the word of one that is damaged, foreign or too new. */
export async function readBackup(file: string, progress: Progress): Promise<CheckedBackup> {
  const total = Math.ceil((await sizeOf(file)) / 1e6)
  let manifest: Manifest | undefined
  let key: string | undefined
  let bytes = 0
  const end = await readArchive(file, async ({ name, size, content }) => {
    if (!manifest) {
      if (name !== MANIFEST_ENTRY || size > MAX_MANIFEST_BYTES) throw foreign(file)
      manifest = readManifest(file, await buffer(content))
      await refuseNewer(file, manifest)
    } else if (name === KEY_ENTRY) key = (await buffer(content)).toString().trim()
    bytes += size
    progress.step('MB checked', Math.min(total, Math.floor(bytes / 1e6)), total)
  })
  if (!manifest) throw foreign(file)
  return { manifest, key, end: End.parse(end) }
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file).catch(() => undefined)
  if (!found?.isFile()) throw new ArchiveProblem(`There is no file ${file}.`)
  return found.size
}

async function refuseNewer(file: string, { migrations, version }: Manifest): Promise<void> {
  const known = new Set(await readdir(MIGRATIONS_DIR))
  const unknown = migrations.find((name) => !known.has(name))
  if (unknown)
    throw new ArchiveProblem(
      `${file} was made by a newer CallCenterRate (${version}, ${unknown}): restore it with that one or a newer.`,
    )
}
