import { allOrganisations, type ListedOrganisation } from '../../accounts/allOrganisations.js'
import type { Anonymous } from '../../platform/db/database.js'

/** By id or by slug. */
export async function findOrganisation(
  anonymous: Anonymous,
  wanted: string,
): Promise<ListedOrganisation | undefined> {
  const all = await allOrganisations(anonymous)
  return all.find(({ orgId, slug }) => orgId === wanted || slug === wanted)
}
