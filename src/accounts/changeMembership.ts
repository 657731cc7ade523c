import { recordAudit } from '../audit/recordAudit.js'
import type { KeysChoice } from '../contract/app/members.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { notFound, Problem } from '../platform/http/problem.js'
import { type Caller, OWNERS_AND_ADMINS, type Role, requireRole } from './caller.js'
import type { KeysOfMembers } from './keysOfMembers.js'
import { roleOf } from './membership.js'
import { deleteInvitationsBy, lockMembers, removeMember, setRole } from './queries.js'

const KEY_HOLDERS = new Set<Role>(OWNERS_AND_ADMINS)

export async function changeRole(
  tx: OrgTx,
  caller: Caller,
  userId: string,
  { role, keys }: { role: Role; keys: KeysChoice },
  keysOfMembers: KeysOfMembers,
): Promise<void> {
  requireRole(caller, OWNERS_AND_ADMINS, { en: 'change roles', fr: 'changer les rôles' })
  const before = await memberAmong(tx, userId)
  if ((role === 'OWNER' || before.role === 'OWNER') && caller.role !== 'OWNER')
    throw new Problem('forbidden', {
      en: 'Only an owner can make someone an owner or change what an owner is.',
      fr: 'Seul un propriétaire peut nommer un propriétaire ou changer le rôle d’un propriétaire.',
    })
  if (before.role === 'OWNER' && role !== 'OWNER') refuseWithoutOwner(before.owners)
  await setRole(tx, userId, role)
  const ended = KEY_HOLDERS.has(role)
    ? 0
    : await endKeys(tx, caller, { userId, name: before.name }, keys, keysOfMembers)
  await recordAudit(tx, {
    actor: caller,
    action: 'member.role_changed',
    targetType: 'member',
    targetId: userId,
    details: { name: before.name, from: before.role, to: role, ...(ended > 0 && { keys: ended }) },
  })
}

export async function leaveOrRemove(
  tx: OrgTx,
  caller: Caller,
  userId: string,
  keys: KeysChoice,
  keysOfMembers: KeysOfMembers,
): Promise<void> {
  if (userId !== caller.userId)
    requireRole(caller, OWNERS_AND_ADMINS, { en: 'remove members', fr: 'retirer des membres' })
  const before = await memberAmong(tx, userId)
  if (before.role === 'OWNER') {
    if (caller.role !== 'OWNER')
      throw new Problem('forbidden', {
        en: 'Only an owner can remove an owner.',
        fr: 'Seul un propriétaire peut retirer un propriétaire.',
      })
    refuseWithoutOwner(before.owners)
  }
  await removeMember(tx, userId)
  // They stand in the name of who is gone: nobody left would see them, and their links would go on working.
  await deleteInvitationsBy(tx, userId)
  const ended = await endKeys(tx, caller, { userId, name: before.name }, keys, keysOfMembers)
  await recordAudit(tx, {
    actor: caller,
    action: 'member.removed',
    targetType: 'member',
    targetId: userId,
    details: { name: before.name, role: before.role, ...(ended > 0 && { keys: ended }) },
  })
}

/** A key reads everything: it must not outlast the right to hold it. */
async function endKeys(
  tx: OrgTx,
  caller: Caller,
  member: { userId: string; name: string },
  choice: KeysChoice,
  keysOfMembers: KeysOfMembers,
): Promise<number> {
  if (choice === 'TAKE_OVER' && member.userId === caller.userId)
    throw new Problem('conflict', {
      en: 'Nobody can take over their own API keys. Ask another owner or admin.',
      fr: 'Personne ne peut reprendre ses propres clés d’API. Adressez-vous à un autre propriétaire ou administrateur.',
    })
  return keysOfMembers.end(tx, caller, member, choice)
}

async function memberAmong(tx: OrgTx, userId: string): Promise<{ name: string; role: Role; owners: number }> {
  const all = await lockMembers(tx)
  const member = all.find((one) => one.userId === userId)
  if (!member) throw notFound()
  return {
    name: member.name,
    role: roleOf(member.role),
    owners: all.filter((one) => one.role === 'owner').length,
  }
}

function refuseWithoutOwner(owners: number): void {
  if (owners === 1)
    throw new Problem('conflict', {
      en: 'An organisation needs an owner. Make someone else an owner first.',
      fr: 'Une organisation a besoin d’un propriétaire. Nommez d’abord quelqu’un d’autre propriétaire.',
    })
}
