import { sql } from 'kysely'
import type { Anonymous } from '../platform/db/database.js'

export interface ListedOrganisation {
  orgId: string
  name: string
  slug: string
  plan: 'FREE' | 'PRO' | 'BUSINESS'
  members: number
  createdAt: Date
}

/** For the operator, who serves every organisation. */
export async function allOrganisations(anonymous: Anonymous): Promise<ListedOrganisation[]> {
  return (await sql<ListedOrganisation>`select * from all_organisations()`.execute(anonymous)).rows
}
