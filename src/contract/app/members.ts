import { z } from 'zod'
import { endpoint } from './endpoint.js'
import { Email, Id, Timestamp } from './fields.js'
import { Me, Role } from './me.js'

export const Member = z.object({
  userId: z.string(),
  name: z.string(),
  email: Email,
  role: Role,
  joinedAt: Timestamp,
})
export type Member = z.infer<typeof Member>

export const Invitation = z.object({
  id: z.string(),
  email: Email,
  role: Role,
  invitedBy: z.string(),
  createdAt: Timestamp,
  expiresAt: Timestamp,
  /**
   * To hand over by other means where the server sends no mail: `<origin>/invitations/<token>`. Only in the answer
   * that makes the invitation: the server keeps the token's hash.
   */
  link: z.url().nullable(),
  /** Whether the link is on its way by mail too: not when the server sends none, or the address has had enough of them. */
  mail: z.enum(['SENT', 'OFF', 'LIMITED', 'FAILED']).nullable(),
})
export type Invitation = z.infer<typeof Invitation>

/** Nobody is invited as an owner: an owner makes a member one. */
export const NewInvitation = z.object({ email: Email, role: Role.exclude(['OWNER']).default('MEMBER') })
export type NewInvitation = z.infer<typeof NewInvitation>

/** What the page behind an invitation's link shows, before or after sign-in. */
export const OfferedInvitation = z.object({
  organisationName: z.string(),
  email: Email,
  role: Role,
  invitedBy: z.string(),
  expiresAt: Timestamp,
})
export type OfferedInvitation = z.infer<typeof OfferedInvitation>

/** What becomes of the API keys of a member who may not hold any more; whoever decides it may take them over. */
export const KeysChoice = z.enum(['REVOKE', 'TAKE_OVER'])
export type KeysChoice = z.infer<typeof KeysChoice>

export const HeldApiKey = z.object({
  id: Id,
  name: z.string(),
  masked: z.string(),
  lastUsedAt: Timestamp.nullable(),
})
export type HeldApiKey = z.infer<typeof HeldApiKey>

export const memberEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/app/api/members',
    answer: z.object({ members: z.array(Member), invitations: z.array(Invitation) }),
  }),
  /**
   * Owners and admins; only owners make owners. The last owner stays one: 409 `conflict`. `keys` counts where the new
   * role may hold none.
   */
  changeRole: endpoint({
    method: 'PATCH',
    path: '/app/api/members/:userId',
    body: z.object({ role: Role, keys: KeysChoice.default('REVOKE') }),
    answer: Member,
  }),
  /** Owners and admins remove others; anyone removes themself. The last owner stays: 409 `conflict`. */
  remove: endpoint({
    method: 'DELETE',
    path: '/app/api/members/:userId',
    query: z.object({ keys: KeysChoice.default('REVOKE') }),
  }),
  /** The keys that would end with this member: for owners and admins, and for the member. */
  apiKeys: endpoint({
    method: 'GET',
    path: '/app/api/members/:userId/api-keys',
    answer: z.array(HeldApiKey),
  }),
  /** 403 `quota_exceeded` when members and invitations fill the plan. */
  invite: endpoint({
    method: 'POST',
    path: '/app/api/invitations',
    body: NewInvitation,
    answer: Invitation,
  }),
  withdraw: endpoint({ method: 'DELETE', path: '/app/api/invitations/:id' }),
  offered: endpoint({
    method: 'GET',
    path: '/app/api/invitations/:token',
    answer: OfferedInvitation,
    isPublic: true,
  }),
  /** Only for the e-mail address invited; makes the organisation the active one. */
  accept: endpoint({ method: 'POST', path: '/app/api/invitations/:token/accept', answer: Me }),
}
