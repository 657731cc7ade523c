import { setAgentSentiment } from '../accounts/agentSentiment.js'
import type { AppRouter } from '../accounts/appRoute.js'
import type { Auth } from '../accounts/auth.js'
import { webHeaders } from '../accounts/authRoutes.js'
import { type Caller, OWNERS, OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { organisationsOfUser } from '../accounts/membership.js'
import { renameOrganisation } from '../accounts/renameOrganisation.js'
import { switchOrganisation } from '../accounts/switchOrganisation.js'
import { type Me, meEndpoints } from '../contract/app/me.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'

export interface MeRouteDeps {
  database: Database
  auth: Auth
  version: string
  canSignUp: boolean
  canResetPassword: boolean
  /** Null where nobody has added the demo. */
  demo: () => Promise<{ email: string; password: string } | null>
  me: (caller: Caller) => Promise<Me>
}

export function meRoutes(route: AppRouter, deps: MeRouteDeps): void {
  route(meEndpoints.greeting, async () => ({
    version: deps.version,
    canSignUp: deps.canSignUp,
    canResetPassword: deps.canResetPassword,
    demo: await deps.demo(),
  }))

  route(meEndpoints.me, ({ caller }) => deps.me(caller))

  route(meEndpoints.changeProfile, async ({ caller, body, request }) => {
    const { name = caller.userName, locale = caller.locale } = body
    await deps.auth.api.updateUser({ headers: webHeaders(request), body: { name, locale } })
    return deps.me({ ...caller, userName: name, locale })
  })

  route(meEndpoints.switchOrganisation, async ({ caller, body }) => {
    const mine = await organisationsOfUser(deps.database.anonymous, caller.userId)
    const chosen = mine.find(({ orgId }) => orgId === body.organisationId)
    if (!chosen) throw notFound()
    await switchOrganisation(deps.auth, caller, chosen.orgId)
    return deps.me({ ...caller, orgId: chosen.orgId, role: chosen.role })
  })

  route(meEndpoints.changeOrganisation, async ({ caller, body }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'rename the organisation', fr: 'renommer l’organisation' })
    await withOrg(deps.database, caller.orgId, (tx) => renameOrganisation(tx, caller, body.name))
    return deps.me(caller)
  })

  route(meEndpoints.changeAgentSentiment, async ({ caller, body }) => {
    requireRole(caller, OWNERS, {
      en: 'switch the sentiment of agents on and off',
      fr: 'activer et désactiver le sentiment des agents',
    })
    await withOrg(deps.database, caller.orgId, (tx) => setAgentSentiment(tx, caller, body.isOn))
    return deps.me(caller)
  })
}
