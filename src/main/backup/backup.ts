import { createReadStream } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type pg from 'pg'
import { ownerOf } from '../../audios/stored/recordingKey.js'
import { ArchiveProblem, type ArchiveWriter, writeArchive } from '../../platform/archive/writeArchive.js'
import { sequences } from '../../platform/db/copy/loadTables.js'
import { copyOut, SAME_TEXT } from '../../platform/db/copy/stream.js'
import { columnsOf, nameOf, partlyHiddenTables, tablesToCopy } from '../../platform/db/copy/tables.js'
import { MIGRATION_LOCK } from '../../platform/db/migrate.js'
import { openAdminClient } from '../../platform/db/openAdminClient.js'
import { loginRole } from '../../platform/db/roles.js'
import { refuseUnfinished } from '../../platform/db/unfinishedRestore.js'
import { JOBS_TO_COPY } from '../../platform/queue/copyJobs.js'
import type { Storage } from '../../platform/storage/storage.js'
import { LEFT_OUT } from './leftOut.js'
import {
  type End,
  FORMAT,
  JOBS_FOLDER,
  KEY_ENTRY,
  MANIFEST_ENTRY,
  type Manifest,
  PRODUCT,
} from './manifest.js'
import type { Progress } from './progress.js'

const PART_BYTES = 4 * 1024 * 1024
/** Where recordings are named: those that can be brought back for some days among them. */
const NAMED = `
  select a.storage_key as key, a.created_at from public.audio a
  union all select a.playback_key, a.created_at from public.audio a
  union all select a.silenced_key, a.created_at from public.audio a
  union all select r.storage_key, r.removed_at from public.removed_audio r
  union all select r.kept #>> '{audio,0,playback_key}', r.removed_at from public.removed_audio r
  union all select r.kept #>> '{audio,0,silenced_key}', r.removed_at from public.removed_audio r`
const compress = promisify(gzip)

export interface BackupRequest {
  file: string
  adminUrl: string
  secret: string
  withKey: boolean
  version: string
  recordings: Manifest['recordings']
  storage: Storage
  progress: Progress
}

export interface BackedUp {
  bytes: number
  rows: number
  recordings: number
  deletedMeanwhile: number
  /** Recordings that the database knows and the storage does not. */
  lost: string[]
}

/**
 * The whole installation in one file, while it works: one snapshot of the database, and then the recordings that the
 * snapshot names. Of both only a little is in memory at a time.
 */
export async function backUp(request: BackupRequest): Promise<BackedUp> {
  const { file, progress } = request
  const keys = `${file}.${process.pid}.keys.partial`
  const client = await openAdminClient(request.adminUrl, 'ccr backup')
  const lost: string[] = []
  let end: End = { rows: {}, recordings: 0, deleted: [] }
  try {
    const { bytes } = await writeArchive(file, async (archive) => {
      const { rows, named } = await addDatabase(client, archive, request, keys)
      const missing: string[] = []
      let recordings = 0
      if (request.recordings.kind === 'files')
        for await (const key of linesOf(keys)) {
          if (await addRecording(archive, request.storage, key)) recordings += 1
          else missing.push(key)
          progress.step('recordings', recordings + missing.length, named)
        }
      const gone = await goneSince(client, missing)
      lost.push(...gone.lost)
      end = { rows, recordings, deleted: gone.deleted }
      return end
    })
    return {
      bytes,
      rows: Object.values(end.rows).reduce((sum, count) => sum + count, 0),
      recordings: end.recordings,
      deletedMeanwhile: end.deleted.length,
      lost,
    }
  } finally {
    await rm(keys, { force: true })
    await client.end().catch(() => {})
  }
}

async function addDatabase(client: pg.Client, archive: ArchiveWriter, request: BackupRequest, keys: string) {
  const { secret, progress } = request
  const { rows: held } = await client.query('select pg_try_advisory_lock_shared($1) as taken', [
    MIGRATION_LOCK,
  ])
  if (!held[0]?.taken)
    throw new ArchiveProblem('The database is being migrated or restored just now: try again.')
  await client.query('begin isolation level repeatable read, read only')
  await client.query(SAME_TEXT)
  await refuseUnfinished(client)
  const hidden = await partlyHiddenTables(client)
  if (hidden.length > 0)
    throw new ArchiveProblem(
      `The user in DATABASE_URL may not read all of ${hidden.join(', ')}: use the one that runs ccr migrate.`,
    )
  const { rows: migrations } = await client.query<{ name: string }>(
    'select name from migration order by name',
  )
  const tables = await tablesToCopy(client, LEFT_OUT)
  const manifest: Manifest = {
    product: PRODUCT,
    format: FORMAT,
    version: request.version,
    createdAt: new Date().toISOString(),
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences: await sequences(client),
    recordings: request.recordings,
    installation: loginRole('app', secret).name,
  }
  await archive.add(MANIFEST_ENTRY, JSON.stringify(manifest, null, 2))
  if (request.withKey) await archive.add(KEY_ENTRY, `${secret}\n`)
  const rows: Record<string, number> = {}
  for (const [at, table] of tables.entries()) {
    progress.step('tables', at, tables.length)
    const source = `(select ${columnsOf(table)} from ${nameOf(table)})`
    rows[table.name] = await addRows(archive, `database/${table.name}`, copyOut(client, source))
  }
  rows[JOBS_FOLDER] = await addRows(archive, JOBS_FOLDER, copyOut(client, JOBS_TO_COPY))
  const named = await listRecordings(client, keys)
  await client.query('commit')
  await client.query('select pg_advisory_unlock_shared($1)', [MIGRATION_LOCK])
  progress.step('tables', tables.length, tables.length)
  return { rows, named }
}

/** In parts that end with a row, so that each can be loaded by itself. */
async function addRows(
  archive: ArchiveWriter,
  folder: string,
  source: AsyncGenerator<Buffer, number>,
): Promise<number> {
  let part = 0
  let waiting: Buffer[] = []
  let size = 0
  const add = async (rows: Buffer) => {
    if (rows.length === 0) return
    part += 1
    await archive.add(`${folder}/${String(part).padStart(6, '0')}.gz`, await compress(rows))
  }
  for (;;) {
    const { value, done } = await source.next()
    if (done) {
      await add(Buffer.concat(waiting))
      return value
    }
    waiting.push(value)
    size += value.length
    if (size < PART_BYTES) continue
    const all = Buffer.concat(waiting)
    const end = all.lastIndexOf('\n') + 1
    await add(all.subarray(0, end))
    waiting = [all.subarray(end)]
    size = all.length - end
  }
}

/** Kept in a file beside the backup: there can be millions, and the snapshot must not stay open for all of them. */
async function listRecordings(client: pg.Client, file: string): Promise<number> {
  const keys = copyOut(client, `(select key from (${NAMED}) named where key is not null order by created_at)`)
  let count = 0
  const counted = async function* () {
    for (;;) {
      const { value, done } = await keys.next()
      if (done) {
        count = value
        return
      }
      yield value
    }
  }
  await writeFile(file, counted(), { mode: 0o600 })
  return count
}

async function* linesOf(file: string): AsyncIterable<string> {
  for await (const line of createInterface({ input: createReadStream(file) })) if (line !== '') yield line
}

/** False: it is not there any more. */
async function addRecording(archive: ArchiveWriter, storage: Storage, key: string): Promise<boolean> {
  const size = await storage.size(key)
  const stream = size === undefined ? undefined : await storage.openRead(key)
  if (size === undefined || !stream) return false
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  try {
    const first = await chunks.next().catch(unlessDeleted)
    if (!first) return false
    await archive.addStream(`recordings/${key}`, size, from(first, chunks))
    return true
  } finally {
    stream.destroy()
  }
}

/** Between asking for its size and opening it; nothing of it is in the archive yet. */
function unlessDeleted(error: unknown): undefined {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

async function* from(first: IteratorResult<Buffer>, rest: AsyncIterator<Buffer>): AsyncIterable<Buffer> {
  for (let next = first; !next.done; next = await rest.next()) yield next.value
}

/** Whose row is gone as well was deleted by somebody; whose row is there was lost. */
async function goneSince(
  client: pg.Client,
  missing: string[],
): Promise<{ deleted: End['deleted']; lost: string[] }> {
  if (missing.length === 0) return { deleted: [], lost: [] }
  const { rows } = await client.query<{ key: string }>(
    `select missing.key from unnest($1::text[]) missing (key)
     where exists (select from (${NAMED}) named where named.key = missing.key)`,
    [missing],
  )
  const lost = new Set(rows.map(({ key }) => key))
  const deleted = missing.flatMap((key) => (lost.has(key) ? [] : (ownerOf(key) ?? [])))
  return { deleted, lost: [...lost] }
}
