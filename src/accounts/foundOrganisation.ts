import { sql } from 'kysely'
import type { Database } from '../platform/db/database.js'
import { type OrgTx, withOrg } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import { organisationsOfUser } from './membership.js'

/** What a new organisation starts with; wired in main, so that accounts need not know what there is. */
export interface Founding {
  plan: 'FREE' | 'PRO' | 'BUSINESS'
  furnish: (tx: OrgTx) => Promise<void>
}

/** The organisation, its owner, its plan and what it starts with: all or nothing, once per user. */
export async function foundOrganisation(
  database: Database,
  owner: { id: string; name: string },
  founding: Founding,
  name = `${owner.name}'s organisation`,
): Promise<string> {
  const orgId = createId()
  return withOrg(database, orgId, async (tx) => {
    // Two requests of one new user arrive together: the second waits here, and finds the first one's organisation.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`found ${owner.id}`}, 0))`.execute(tx)
    const [existing] = await organisationsOfUser(tx, owner.id)
    if (existing) return existing.orgId
    await tx.insertInto('organisation').values({ id: orgId, name, slug: orgId }).execute()
    await tx.insertInto('member').values({ orgId, id: createId(), userId: owner.id, role: 'owner' }).execute()
    await tx.insertInto('subscription').values({ orgId, plan: founding.plan }).execute()
    await founding.furnish(tx)
    return orgId
  })
}
