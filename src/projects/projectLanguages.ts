import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.gen.js'

/** Of all organisations together. */
export async function projectLanguages(db: Kysely<DB>): Promise<{ language: string; projects: number }[]> {
  const { rows } = await sql<{
    language: string
    projects: number
  }>`select language, projects from project_languages()`.execute(db)
  return rows
}
