import type { Kysely } from 'kysely'
import type { Words } from '../../contract/words.js'
import type { DB } from '../../platform/db/schema.gen.js'
import { Problem } from '../../platform/http/problem.js'
import type { Caller } from '../caller.js'

/** For what concerns every organisation of the installation, whatever role somebody has in theirs. Asked at each request. */
export async function requireInstanceAdmin(
  db: Kysely<DB>,
  caller: Pick<Caller, 'userId'>,
  what: Words,
): Promise<void> {
  if (await isInstanceAdmin(db, caller.userId)) return
  throw new Problem('forbidden', {
    en: `Only administrators of this installation can ${what.en}. Ask whoever runs it.`,
    fr: `Seuls les administrateurs de cette installation peuvent ${what.fr}. Adressez-vous à son exploitant.`,
  })
}

export async function isInstanceAdmin(db: Kysely<DB>, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('instanceAdmin')
    .select('userId')
    .where('userId', '=', userId)
    .executeTakeFirst()
  return row !== undefined
}
