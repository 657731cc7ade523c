import { sql } from 'kysely'
import type { Anonymous } from '../../platform/db/database.js'

/** `LAST`: an installation keeps the only administrator it has. */
export type SetInstanceAdmin = 'DONE' | 'ALREADY' | 'NOBODY' | 'LAST'

/** For the operator. It holds from that person's next request on. */
export async function setInstanceAdmin(
  anonymous: Anonymous,
  email: string,
  isAdmin: boolean,
): Promise<SetInstanceAdmin> {
  const { rows } = await sql<{
    outcome: SetInstanceAdmin
  }>`select set_instance_admin(${email}, ${isAdmin}) as outcome`.execute(anonymous)
  const [row] = rows
  if (!row) throw new Error('set_instance_admin answered nothing')
  return row.outcome
}
