import { sql } from 'kysely'
import type { Anonymous } from '../../platform/db/database.js'

export interface ListedAccount {
  userId: string
  email: string
  name: string
  organisations: number
  isInstanceAdmin: boolean
  createdAt: Date
}

/** For the operator; oldest first. */
export async function allAccounts(anonymous: Anonymous): Promise<ListedAccount[]> {
  return (await sql<ListedAccount>`select * from all_accounts()`.execute(anonymous)).rows
}
