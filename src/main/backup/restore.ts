import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { type ArchiveEntry, readArchive } from '../../platform/archive/readArchive.js'
import { ArchiveProblem } from '../../platform/archive/writeArchive.js'
import { openForLoad, setSequences } from '../../platform/db/copy/loadTables.js'
import { copyIn, SAME_TEXT } from '../../platform/db/copy/stream.js'
import { columnsOf, nameOf } from '../../platform/db/copy/tables.js'
import { migrate } from '../../platform/db/migrate.js'
import { openAdminClient } from '../../platform/db/openAdminClient.js'
import { markUnfinished, unmark } from '../../platform/db/unfinishedRestore.js'
import type { Log } from '../../platform/log.js'
import { COPIED_JOBS, MAKE_COPIED_JOBS, QUEUE_COPIED_JOBS } from '../../platform/queue/copyJobs.js'
import type { Storage } from '../../platform/storage/storage.js'
import { MIGRATIONS_DIR } from '../paths.js'
import { checkTarget } from './checkTarget.js'
import { comeBack } from './comeBack.js'
import { type End, JOBS_FOLDER, type Manifest } from './manifest.js'
import type { Progress } from './progress.js'

const decompress = promisify(gunzip)

export interface RestoreRequest {
  file: string
  adminUrl: string
  secret: string
  manifest: Manifest
  end: End
  storage: Storage
  dataDir: string
  /** Before the first change to the database, once it was found empty. */
  saveKey: () => Promise<void>
  /** What waited to be sent when the backup was made is sent now. */
  resumeSending: boolean
  log: Log
  progress: Progress
}

/**
 * Of a file that was read to its end before, into an installation that was found empty. Until the last step the
 * installation is marked as not whole, and a restore that broke off begins again from nothing.
 */
export async function restore(request: RestoreRequest): Promise<void> {
  const { adminUrl, secret, manifest, log, progress } = request
  const client = await openAdminClient(adminUrl, 'ccr restore')
  try {
    await lockOut(client)
    await checkTarget(client, manifest, request.storage)
    await request.saveKey()
    await markUnfinished(client)
    if (manifest.recordings.kind === 'files')
      for await (const { key } of request.storage.list('')) await request.storage.deleteAll(key)
    const schema = { adminUrl, secret, migrationsDir: MIGRATIONS_DIR, log, duringRestore: true }
    await migrate({ ...schema, only: manifest.migrations })
    await loadArchive(client, request)
    await unmark(client)
    await migrate(schema)
    progress.end()
  } finally {
    await client.end().catch(() => {})
  }
}

const RESTORE_LOCK = 7_263_113

/** Two restores at once would each find the installation empty. */
async function lockOut(client: Client): Promise<void> {
  const { rows } = await client.query('select pg_try_advisory_lock($1) as taken', [RESTORE_LOCK])
  if (!rows[0]?.taken) throw new ArchiveProblem('Another restore into this database is running.')
}

type Client = Awaited<ReturnType<typeof openAdminClient>>

/** The database comes first in the file and is committed before the recordings, which can take hours. */
async function loadArchive(client: Client, request: RestoreRequest): Promise<void> {
  const { end, storage, progress } = request
  const scratch = join(request.dataDir, 'scratch', 'restore')
  await rm(scratch, { recursive: true, force: true })
  await mkdir(scratch, { recursive: true, mode: 0o700 })
  const database = openDatabaseLoad(client, request)
  let recordings = 0
  try {
    await readArchive(request.file, async ({ name, content }) => {
      if (name.startsWith('database/') || name.startsWith(`${JOBS_FOLDER}/`))
        return database.add(name, content)
      if (!name.startsWith('recordings/')) return
      await database.done()
      const path = join(scratch, 'recording')
      await pipeline(content, createWriteStream(path, { mode: 0o600 }))
      await storage.put(name.slice('recordings/'.length), path)
      await rm(path)
      recordings += 1
      progress.step('recordings', recordings, end.recordings)
    })
    await database.done()
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
  if (recordings !== end.recordings)
    throw new ArchiveProblem(`${request.file} holds ${recordings} recordings of ${end.recordings}.`)
}

function openDatabaseLoad(client: Client, { manifest, end, resumeSending, progress }: RestoreRequest) {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  let close: (() => Promise<void>) | undefined
  let isDone = false
  const open = async () => {
    await client.query('begin')
    await client.query(SAME_TEXT)
    await client.query(MAKE_COPIED_JOBS)
    close = await openForLoad(client, manifest.tables)
  }
  return {
    async add(name: string, content: ArchiveEntry['content']) {
      if (!close) await open()
      const [folder = '', table = ''] = name.split('/')
      const target = folder === JOBS_FOLDER ? COPIED_JOBS : targetOf(table)
      await copyIn(client, target, only(await decompress(await buffer(content))))
      progress.step('tables', [...tables.keys()].indexOf(table) + 1, tables.size)
    },
    async done() {
      if (isDone) return
      isDone = true
      if (!close) await open()
      await checkCounts()
      await close?.()
      await comeBack(client, { resumeSending, deleted: end.deleted })
      for (const statement of QUEUE_COPIED_JOBS) await client.query(statement)
      await setSequences(client, manifest.sequences)
      await client.query('commit')
    },
  }

  async function checkCounts(): Promise<void> {
    for (const [name, expected] of Object.entries(end.rows)) {
      const from = name === JOBS_FOLDER ? COPIED_JOBS : nameOf({ name })
      const { rows } = await client.query(`select count(*) as found from ${from}`)
      if (Number(rows[0]?.found) !== expected)
        throw new ArchiveProblem(`${name} has ${rows[0]?.found} rows after loading, of ${expected}.`)
    }
  }

  function targetOf(table: string): string {
    const found = tables.get(table)
    if (!found)
      throw new ArchiveProblem(`The backup holds rows of ${table}, which its own list does not name.`)
    return `${nameOf(found)} (${columnsOf(found)})`
  }
}

async function* only(bytes: Buffer): AsyncIterable<Buffer> {
  yield bytes
}
