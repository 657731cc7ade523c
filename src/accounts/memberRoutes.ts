import { recordAudit } from '../audit/recordAudit.js'
import type { Me } from '../contract/app/me.js'
import { memberEndpoints } from '../contract/app/members.js'
import type { Database } from '../platform/db/database.js'
import { withOrg } from '../platform/db/withOrg.js'
import { notFound } from '../platform/http/problem.js'
import type { Log } from '../platform/log.js'
import type { SendMail } from '../platform/mail/sendMail.js'
import type { AppRouter } from './appRoute.js'
import type { Auth } from './auth.js'
import { type Caller, OWNERS_AND_ADMINS, requireRole } from './caller.js'
import { changeRole, leaveOrRemove } from './changeMembership.js'
import { acceptInvitation, type Inviting, invite, offeredInvitation } from './invite.js'
import type { KeysOfMembers } from './keysOfMembers.js'
import { mailInvitation } from './mailInvitation.js'
import { roleOf } from './membership.js'
import { deleteInvitation, members, openInvitations } from './queries.js'
import { switchOrganisation } from './switchOrganisation.js'

export interface MemberRouteDeps {
  database: Database
  auth: Auth
  inviting: Inviting
  keysOfMembers: KeysOfMembers
  /** Undefined when no mail can be sent: invitations are handed over. */
  sendMail: SendMail | undefined
  log: Log
}

export function memberRoutes(
  route: AppRouter,
  deps: MemberRouteDeps,
  me: (caller: Caller) => Promise<Me>,
): void {
  const { database, inviting } = deps

  route(memberEndpoints.list, async ({ caller }) =>
    withOrg(database, caller.orgId, async (tx) => ({
      members: (await members(tx)).map(presentMember),
      invitations: (await openInvitations(tx, new Date())).map((invitation) => ({
        ...invitation,
        role: roleOf(invitation.role),
        createdAt: invitation.createdAt.toISOString(),
        expiresAt: invitation.expiresAt.toISOString(),
        link: null,
        mail: null,
      })),
    })),
  )

  route(memberEndpoints.changeRole, async ({ caller, params, body }) =>
    withOrg(database, caller.orgId, async (tx) => {
      await changeRole(tx, caller, params.userId, body, deps.keysOfMembers)
      const changed = (await members(tx)).find(({ userId }) => userId === params.userId)
      if (!changed) throw notFound()
      return presentMember(changed)
    }),
  )

  route(memberEndpoints.remove, async ({ caller, params, query }) => {
    await withOrg(database, caller.orgId, (tx) =>
      leaveOrRemove(tx, caller, params.userId, query.keys, deps.keysOfMembers),
    )
    return undefined
  })

  route(memberEndpoints.apiKeys, async ({ caller, params }) => {
    if (params.userId !== caller.userId)
      requireRole(caller, OWNERS_AND_ADMINS, {
        en: 'see who holds which API keys',
        fr: 'voir qui détient quelles clés d’API',
      })
    return withOrg(database, caller.orgId, async (tx) => {
      if (!(await members(tx)).some(({ userId }) => userId === params.userId)) throw notFound()
      return deps.keysOfMembers.list(tx, params.userId)
    })
  })

  route(memberEndpoints.invite, async ({ caller, body }) => {
    const invitation = await withOrg(database, caller.orgId, (tx) => invite(tx, caller, body, inviting))
    return { ...invitation, mail: await mailInvitation(invitation, deps) }
  })

  route(memberEndpoints.withdraw, async ({ caller, params }) => {
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'withdraw invitations', fr: 'retirer des invitations' })
    await withOrg(database, caller.orgId, async (tx) => {
      const withdrawn = await deleteInvitation(tx, params.id)
      if (!withdrawn) throw notFound()
      await recordAudit(tx, {
        actor: caller,
        action: 'invitation.withdrawn',
        targetType: 'invitation',
        targetId: params.id,
        details: withdrawn,
      })
    })
    return undefined
  })

  route(memberEndpoints.offered, async ({ params }) => {
    const { organisationName, email, role, invitedBy, expiresAt } = await offeredInvitation(
      database.anonymous,
      params.token,
    )
    return { organisationName, email, role, invitedBy, expiresAt: expiresAt.toISOString() }
  })

  route(memberEndpoints.accept, async ({ caller, params }) => {
    const offered = await offeredInvitation(database.anonymous, params.token)
    await withOrg(database, offered.orgId, (tx) => acceptInvitation(tx, caller, offered, inviting))
    await switchOrganisation(deps.auth, caller, offered.orgId)
    return me({ ...caller, orgId: offered.orgId, role: offered.role })
  })
}

function presentMember(member: Awaited<ReturnType<typeof members>>[number]) {
  return {
    userId: member.userId,
    name: member.name,
    email: member.email,
    role: roleOf(member.role),
    joinedAt: member.createdAt.toISOString(),
  }
}
