import { sql } from 'kysely'
import type { Database } from '../../platform/db/database.js'

/** Where there are recordings and no directory of theirs, it is not mounted: another is not begun in its place. */
export async function mayBeginStorage({ anonymous }: Database): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select has_recordings() as any`.execute(anonymous)
  return rows[0]?.any === false
}
