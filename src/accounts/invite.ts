import { createHash, randomBytes } from 'node:crypto'
import { recordAudit } from '../audit/recordAudit.js'
import type { Invitation, NewInvitation } from '../contract/app/members.js'
import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { Problem } from '../platform/http/problem.js'
import { createId } from '../platform/id.js'
import { takeAllowances } from '../platform/throttle/allowance.js'
import type { ThrottleKey } from '../platform/throttle/throttleKey.js'
import { type Caller, OWNERS_AND_ADMINS } from './caller.js'
import {
  addMember,
  deleteInvitation,
  invitationByTokenHash,
  lockMembership,
  members,
  type OfferedInvitationRow,
  openInvitations,
  replaceInvitation,
} from './queries.js'
import { requireRoleNow } from './requireRoleNow.js'

const VALID_DAYS = 7
const DAY_SECONDS = 24 * 3600
/** In a day: a mailing list is invited elsewhere. */
const BY_PERSON = 100
const OF_ORGANISATION = 200

export interface Inviting {
  /** Members that the organisation's plan has room for; null: any number. */
  memberLimit: (tx: OrgTx) => Promise<number | null>
  publicUrl: string
  throttleKey: ThrottleKey
}

export async function invite(
  tx: OrgTx,
  caller: Caller,
  wanted: { email: string; role: NewInvitation['role'] },
  deps: Inviting,
): Promise<Omit<Invitation, 'mail'> & { link: string }> {
  await requireRoleNow(tx, caller, OWNERS_AND_ADMINS, { en: 'invite members', fr: 'inviter des membres' })
  await lockMembership(tx)
  await takeTurnToInvite(tx, caller, deps.throttleKey)
  const email = wanted.email.toLowerCase()
  const now = new Date()
  const present = await members(tx)
  if (present.some((member) => member.email.toLowerCase() === email))
    throw new Problem(
      'conflict',
      { en: `${email} is a member already.`, fr: `${email} est déjà membre.` },
      { fields: { email: { en: 'is a member already', fr: 'est déjà membre' } } },
    )
  const waiting = (await openInvitations(tx, now)).filter((invitation) => invitation.email !== email)
  await requireRoom(tx, deps, present.length + waiting.length)

  const token = randomBytes(24).toString('base64url')
  const id = createId()
  const expiresAt = new Date(now.getTime() + VALID_DAYS * 24 * 3600 * 1000)
  await replaceInvitation(tx, {
    id,
    email,
    role: wanted.role,
    tokenHash: hashOf(token),
    inviterId: caller.userId,
    expiresAt,
  })
  await recordAudit(tx, {
    actor: caller,
    action: 'member.invited',
    targetType: 'invitation',
    targetId: id,
    details: { email, role: wanted.role },
  })
  return {
    id,
    email,
    role: wanted.role,
    invitedBy: caller.userName,
    createdAt: now.toISOString(),
    expiresAt: expiresAt.toISOString(),
    link: `${deps.publicUrl}/invitations/${token}`,
  }
}

async function takeTurnToInvite(tx: OrgTx, caller: Caller, throttleKey: ThrottleKey): Promise<void> {
  const turn = await takeAllowances(tx, [
    { key: throttleKey('invitations by', caller.userId), max: BY_PERSON, windowSeconds: DAY_SECONDS },
    { key: throttleKey('invitations of', tx.orgId), max: OF_ORGANISATION, windowSeconds: DAY_SECONDS },
  ])
  if (turn.kind === 'spent')
    throw new Problem(
      'rate_limit_exceeded',
      {
        en: `There were many invitations today: ${BY_PERSON} by one person and ${OF_ORGANISATION} of one organisation are the most. Try again tomorrow.`,
        fr: `Il y a eu beaucoup d’invitations aujourd’hui : ${BY_PERSON} par personne et ${OF_ORGANISATION} par organisation sont le maximum. Réessayez demain.`,
      },
      { headers: { 'retry-after': String(turn.waitSeconds) } },
    )
}

const OVER: Words = {
  en: 'This invitation is unknown or over. Ask for a new one.',
  fr: 'Cette invitation est inconnue ou a expiré. Demandez-en une nouvelle.',
}

/** An unknown link and one that is over look the same. */
export async function offeredInvitation(
  db: Parameters<typeof invitationByTokenHash>[0],
  token: string,
): Promise<OfferedInvitationRow> {
  const offered = await invitationByTokenHash(db, hashOf(token))
  if (!offered || offered.expiresAt <= new Date()) throw new Problem('not_found', OVER)
  return offered
}

export async function acceptInvitation(
  tx: OrgTx,
  caller: Caller,
  offered: OfferedInvitationRow,
  deps: Inviting,
): Promise<void> {
  if (offered.email !== caller.email.toLowerCase())
    throw new Problem('forbidden', {
      en: `This invitation is for ${offered.email}. Sign in with that address.`,
      fr: `Cette invitation est pour ${offered.email}. Connectez-vous avec cette adresse.`,
    })
  await lockMembership(tx)
  await requireRoom(tx, deps, (await members(tx)).length)
  // Deleting decides who of two simultaneous acceptances goes on.
  if (!(await deleteInvitation(tx, offered.id))) throw new Problem('not_found', OVER)
  await addMember(tx, { id: createId(), userId: caller.userId, role: offered.role })
  await recordAudit(tx, {
    actor: caller,
    action: 'member.joined',
    targetType: 'member',
    targetId: caller.userId,
    details: { name: caller.userName, role: offered.role },
  })
}

async function requireRoom(tx: OrgTx, deps: Inviting, taken: number): Promise<void> {
  const limit = await deps.memberLimit(tx)
  if (limit !== null && taken >= limit)
    throw new Problem('quota_exceeded', {
      en: `The plan has room for ${limit} ${limit === 1 ? 'member' : 'members'}, invitations included. Remove someone or change the plan.`,
      fr: `L’offre compte ${limit} ${limit === 1 ? 'membre' : 'membres'}, invitations comprises. Retirez quelqu’un ou changez d’offre.`,
    })
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
