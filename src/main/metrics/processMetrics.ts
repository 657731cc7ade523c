import { statfs } from 'node:fs/promises'
import { sql } from 'kysely'
import { Counter, type Registry } from 'prom-client'
import type { Database } from '../../platform/db/database.js'
import type { SendMail } from '../../platform/mail/sendMail.js'
import { gauge, sharedWhileAsked } from '../../platform/metrics/gauge.js'
import type { Storage } from '../../platform/storage/storage.js'

interface Depth {
  task: string
  waiting: number
  running: number
  oldestDue: Date | null
}

/** What server and worker both tell: the database's connections, the queue, and the room on the disk. */
export function processMetrics(
  registry: Registry,
  { database, dataDir, version }: { database: Database; dataDir: string; version: string },
): void {
  gauge(
    registry,
    { name: 'ccr_build_info', help: 'Always 1; the version is in its label.', labels: ['version', 'node'] },
    async () => [[{ version, node: process.version }, 1]],
  )
  gauge(
    registry,
    {
      name: 'ccr_database_connections',
      help: 'Connections of this process to PostgreSQL, by what they do.',
      labels: ['state'],
    },
    async () => {
      const { totalCount, idleCount } = database.pool
      return [
        [{ state: 'idle' }, idleCount],
        [{ state: 'busy' }, totalCount - idleCount],
      ]
    },
  )
  gauge(
    registry,
    { name: 'ccr_database_waiting', help: 'Queries that wait for a connection to be free.', labels: [] },
    async () => [[{}, database.pool.waitingCount]],
  )

  const depths = sharedWhileAsked(async () => {
    const asked = sql<Depth>`select task, waiting, running, oldest_due from job_queue_depth()`
    return (await asked.execute(database.anonymous)).rows
  })
  gauge(
    registry,
    { name: 'ccr_jobs_waiting', help: 'Jobs in the queue that nobody runs, due or not.', labels: ['task'] },
    async () => (await depths()).map(({ task, waiting }) => [{ task }, waiting]),
  )
  gauge(
    registry,
    { name: 'ccr_jobs_running', help: 'Jobs that some worker holds.', labels: ['task'] },
    async () => (await depths()).map(({ task, running }) => [{ task }, running]),
  )
  gauge(
    registry,
    {
      name: 'ccr_jobs_oldest_due_seconds',
      help: 'How long the oldest job that is due and that nobody runs has been due; 0: there is none.',
      labels: ['task'],
    },
    async () =>
      (await depths()).map(({ task, oldestDue }) => [
        { task },
        oldestDue ? Math.max(0, (Date.now() - oldestDue.getTime()) / 1000) : 0,
      ]),
  )

  const disk = sharedWhileAsked(() => statfs(dataDir))
  gauge(
    registry,
    { name: 'ccr_disk_free_bytes', help: 'Room left where DATA_DIR lies, for this user.', labels: [] },
    async () => {
      const { bavail, bsize } = await disk()
      return [[{}, bavail * bsize]]
    },
  )
  gauge(
    registry,
    { name: 'ccr_disk_size_bytes', help: 'Size of the file system where DATA_DIR lies.', labels: [] },
    async () => {
      const { blocks, bsize } = await disk()
      return [[{}, blocks * bsize]]
    },
  )
}

export function countedMail(registry: Registry, sendMail: SendMail, isSent: boolean): SendMail {
  const mails = new Counter({
    name: 'ccr_mails_total',
    help: 'E-mails by result: sent, failed, or skipped because SMTP_URL is not set.',
    labelNames: ['result'],
    registers: [registry],
  })
  for (const result of ['sent', 'failed', 'skipped']) mails.inc({ result }, 0)
  return async (mail) => {
    try {
      await sendMail(mail)
      mails.inc({ result: isSent ? 'sent' : 'skipped' })
    } catch (error) {
      mails.inc({ result: 'failed' })
      throw error
    }
  }
}

/** Counts what the storage fails at; what it is asked for is not changed. */
export function storageErrors(registry: Registry): (storage: Storage) => Storage {
  const errors = new Counter({
    name: 'ccr_storage_errors_total',
    help: 'Calls to the storage of recordings that failed, by what was asked of it.',
    labelNames: ['operation'],
    registers: [registry],
  })
  for (const operation of ['put', 'read', 'size', 'delete']) errors.inc({ operation }, 0)
  const counted = <Given extends unknown[], Result>(
    operation: string,
    ask: (...given: Given) => Promise<Result>,
  ) => {
    return async (...given: Given) => {
      try {
        return await ask(...given)
      } catch (error) {
        errors.inc({ operation })
        throw error
      }
    }
  }
  return (storage) => ({
    ...storage,
    put: counted('put', storage.put),
    openRead: counted('read', storage.openRead),
    openLocal: counted('read', storage.openLocal),
    size: counted('size', storage.size),
    deleteAll: counted('delete', storage.deleteAll),
  })
}
