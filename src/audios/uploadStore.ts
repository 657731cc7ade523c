import { mkdirSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { FileStore } from '@tus/file-store'
import { z } from 'zod'
import { UploadMetadata } from '../contract/app/audios.js'
import { ID } from '../platform/id.js'

/** What the server adds to what the sender says; nothing of it can come from outside. */
const StoredMetadata = UploadMetadata.extend({ orgId: z.string(), uploadedBy: z.string() })
type StoredMetadata = z.infer<typeof StoredMetadata>

const Info = z.object({ size: z.number(), metadata: StoredMetadata })

export interface PendingUpload {
  id: string
  path: string
  size: number
  received: number
  metadata: StoredMetadata
}

/** Uploads on their way: a file each, and beside it what is known of it. */
export interface UploadStore {
  tus: FileStore
  find(id: string): Promise<PendingUpload | undefined>
  remove(id: string): Promise<void>
  /** Ids of all files here, with the time at which each last grew. */
  list(): Promise<{ id: string; modifiedAt: Date }[]>
}

export function openUploadStore(directory: string): UploadStore {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  return {
    tus: new FileStore({ directory }),
    find: (id) => find(directory, id),
    async remove(id) {
      // What is known of it last: until then the sweep finds what is left.
      for (const name of [id, `${id}.json`]) await rm(join(directory, name), { force: true })
    },
    list: () => list(directory),
  }
}

async function find(directory: string, id: string): Promise<PendingUpload | undefined> {
  if (!ID.test(id)) return undefined
  const path = join(directory, id)
  try {
    const [info, file] = [await readFile(`${path}.json`, 'utf8'), await stat(path)]
    const known = Info.safeParse(parseJson(info))
    return known.success ? { id, path, received: file.size, ...known.data } : undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function list(directory: string): Promise<{ id: string; modifiedAt: Date }[]> {
  const found = new Map<string, Date>()
  for (const name of await readdir(directory)) {
    const id = name.replace(/\.json$/, '')
    const file = await stat(join(directory, name)).catch(() => undefined)
    const latest = found.get(id)
    if (file && ID.test(id) && (!latest || file.mtime > latest)) found.set(id, file.mtime)
  }
  return [...found].map(([id, modifiedAt]) => ({ id, modifiedAt }))
}

/** A crash while it was written leaves half of it. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
