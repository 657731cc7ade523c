import { readdir } from 'node:fs/promises'
import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import type { Check } from './healthRoutes.js'
import { MIGRATIONS_DIR } from './paths.js'

/** The database answers, and its schema is the one that this version was written for. */
export function databaseChecks(database: Database): { database: Check; schema: Check } {
  const needed = readdir(MIGRATIONS_DIR).then((names) => names.filter((name) => name.endsWith('.sql')).sort())
  needed.catch(() => {})
  return {
    database: async () => {
      const { rows } = await sql<{
        setting: string
      }>`select current_setting('transaction_read_only') as setting`.execute(database.anonymous)
      return rows[0]?.setting === 'on' ? READ_ONLY : undefined
    },
    schema: async () => compare(await needed, await applied(database)),
  }
}

/** After a change to another server, say: nothing could be stored, and another server of ours may know better. */
const READ_ONLY = 'It takes no changes at present: it is a copy of another server, or set to read-only.'

const NOT_ALLOWED = '42501'
const NO_SUCH_TABLE = '42P01'

async function applied(database: Database): Promise<string[]> {
  try {
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(database.anonymous)
    return rows.map(({ name }) => name)
  } catch (error) {
    // Of a time before anybody asked.
    if (
      error instanceof Error &&
      'code' in error &&
      [NOT_ALLOWED, NO_SUCH_TABLE].includes(String(error.code))
    )
      return []
    throw error
  }
}

function compare(needed: string[], applied: string[]): string | undefined {
  const missing = needed.filter((name) => !applied.includes(name))
  const unknown = applied.filter((name) => !needed.includes(name)).sort()
  const [first] = missing
  if (first !== undefined)
    return `The database is older than this version: ${missing.length} migrations are not applied, the first is ${first}. Run: ccr migrate`
  if (unknown.length > 0)
    return `The database is newer than this version: it has ${unknown.join(', ')}. Start the version that migrated it.`
  return undefined
}
