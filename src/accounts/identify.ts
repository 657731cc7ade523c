import type { FastifyRequest } from 'fastify'
import type { Database } from '../platform/db/database.js'
import { awayDuring } from '../platform/http/patientRequests.js'
import { Problem, unavailable } from '../platform/http/problem.js'
import type { Auth } from './auth.js'
import { webHeaders } from './authRoutes.js'
import type { Caller, Identify } from './caller.js'
import { clientAddress } from './clientAddress.js'
import type { Founding } from './foundOrganisation.js'
import { foundOrganisation } from './foundOrganisation.js'
import { type Membership, organisationsOfUser } from './membership.js'

interface Signed {
  user: {
    id: string
    name: string
    email: string
    locale?: string | null | undefined
    organisationName?: string | null | undefined
  }
  session: { token: string; activeOrgId?: string | null | undefined }
}

export function createIdentify(deps: { auth: Auth; database: Database; founding: Founding }): Identify {
  return async (request: FastifyRequest): Promise<Caller> => {
    const signed: Signed | null = await deps.auth.api.getSession({ headers: webHeaders(request) })
    const away = signed ? undefined : awayDuring(request)
    if (away) throw unavailable(away)
    if (!signed) throw new Problem('unauthorized', { en: 'Sign in first.', fr: 'Connectez-vous d’abord.' })
    const { user, session } = signed
    const membership = await activeMembership(deps, user, session.activeOrgId)
    return {
      userId: user.id,
      userName: user.name,
      email: user.email,
      locale: user.locale ?? null,
      sessionToken: session.token,
      orgId: membership.orgId,
      role: membership.role,
      address: clientAddress(request),
    }
  }
}

/** Whoever belongs to no organisation gets their own: at sign-up, and after being removed from the last one. */
async function activeMembership(
  deps: { database: Database; founding: Founding },
  user: Signed['user'],
  activeOrgId: string | null | undefined,
): Promise<Membership> {
  let memberships = await organisationsOfUser(deps.database.anonymous, user.id)
  if (memberships.length === 0) {
    await foundOrganisation(deps.database, user, deps.founding, user.organisationName ?? undefined)
    memberships = await organisationsOfUser(deps.database.anonymous, user.id)
  }
  const membership = memberships.find(({ orgId }) => orgId === activeOrgId) ?? memberships[0]
  if (!membership) throw new Error('a user without an organisation')
  return membership
}
