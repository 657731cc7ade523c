import type { Auth } from './auth.js'
import type { Caller } from './caller.js'

/** From the next request on, this session is about another organisation of its user's. */
export async function switchOrganisation(auth: Auth, caller: Caller, orgId: string): Promise<void> {
  const context = await auth.$context
  await context.internalAdapter.updateSession(caller.sessionToken, { activeOrgId: orgId })
}
