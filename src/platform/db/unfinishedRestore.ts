import type pg from 'pg'
import { DatabaseProblem } from './explainDatabaseError.js'

const TABLE = 'public.unfinished_restore'

/** From its first change to its last an installation that is being restored is marked: what is in it is not whole. */
export async function markUnfinished(client: pg.ClientBase): Promise<void> {
  await client.query(`create table if not exists ${TABLE} (begun_at timestamptz not null default now())`)
}

export async function unmark(client: pg.ClientBase): Promise<void> {
  await client.query(`drop table ${TABLE}`)
}

export async function isUnfinished(client: Pick<pg.ClientBase, 'query'>): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('${TABLE}') is not null as found`)
  return rows[0]?.found === true
}

export async function refuseUnfinished(client: Pick<pg.ClientBase, 'query'>): Promise<void> {
  if (await isUnfinished(client)) throw new DatabaseProblem(UNFINISHED)
}

const UNFINISHED =
  'A restore of this installation was begun and did not end: run "ccr restore FILE" again, with the same or another file.'
