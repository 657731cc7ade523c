import type pg from 'pg'
import { ArchiveProblem } from '../../platform/archive/writeArchive.js'
import { isUnfinished } from '../../platform/db/unfinishedRestore.js'
import type { Storage } from '../../platform/storage/storage.js'
import type { Manifest } from './manifest.js'

/** Throws unless a restore would overwrite nothing: the installation is empty, or half of an earlier restore. */
export async function checkTarget(client: pg.Client, manifest: Manifest, storage: Storage): Promise<void> {
  await refuseRunning(client)
  await refuseOtherSchema(client, manifest)
  if (await isUnfinished(client)) return
  if (await holdsPeople(client))
    throw new ArchiveProblem(
      'This installation is not empty: it has people or organisations. Restore into an empty one.',
    )
  if (manifest.recordings.kind === 'files')
    for await (const { key } of storage.list(''))
      throw new ArchiveProblem(
        `This installation is not empty: its storage holds ${key}. Restore into an empty one.`,
      )
}

async function refuseRunning(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select from pg_stat_activity where datname = current_database() and usename ~ '^ccr_(app|auth|queue|worker|operator)_'`,
  )
  if (rows.length > 0)
    throw new ArchiveProblem(
      'Processes of CallCenterRate use this database: stop them (npm start, serve, worker) first.',
    )
}

async function refuseOtherSchema(client: pg.Client, manifest: Manifest): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  )
  const names = new Set(tables.map(({ name }) => name))
  if (names.size === 0 || (names.size === 1 && names.has('unfinished_restore'))) return
  if (!names.has('migration'))
    throw new ArchiveProblem('This database holds tables of another program: restore into an empty database.')
  const { rows } = await client.query<{ name: string }>('select name from migration')
  const extra = rows.find(({ name }) => !manifest.migrations.includes(name))
  if (extra)
    throw new ArchiveProblem(
      `This database was set up by a newer version than the backup's (${extra.name}): restore into one that nothing was ` +
        'set up in, a new database or an empty DATA_DIR; it is brought up to date afterwards.',
    )
}

/** Asked of an owner whom row-level security shows all of it, or of a superuser. */
async function holdsPeople(client: pg.Client): Promise<boolean> {
  const { rows: made } = await client.query(
    `select to_regclass('public.organisation') is not null and to_regclass('public."user"') is not null as both`,
  )
  if (!made[0]?.both) return false
  const { rows } = await client.query(
    'select exists (select from public.organisation) or exists (select from public."user") as found',
  )
  return rows[0]?.found === true
}
