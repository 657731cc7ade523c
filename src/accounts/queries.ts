import { type Kysely, sql } from 'kysely'
import type { DB } from '../platform/db/schema.gen.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { Role } from './caller.js'
import { roleOf, type StoredRole, storedRole } from './membership.js'

export async function setOrganisationName(tx: OrgTx, name: string): Promise<void> {
  await tx.updateTable('organisation').set({ name }).where('id', '=', tx.orgId).execute()
}

export async function members(tx: OrgTx) {
  return tx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['member.userId', 'user.name', 'user.email', 'member.role', 'member.createdAt'])
    .where('member.orgId', '=', tx.orgId)
    .orderBy('member.createdAt')
    .orderBy('member.id')
    .execute()
}

/** Locks the members, so that two owners cannot step down at the same moment. */
export async function lockMembers(tx: OrgTx) {
  return tx
    .selectFrom('member')
    .innerJoin('user', 'user.id', 'member.userId')
    .select(['member.userId', 'member.role', 'user.name'])
    .where('member.orgId', '=', tx.orgId)
    .orderBy('member.id')
    .forUpdate('member')
    .execute()
}

/** Of the caller; held until the transaction ends, so that nobody takes it from them meanwhile. */
export async function holdOwnRole(tx: OrgTx, userId: string): Promise<StoredRole | undefined> {
  const row = await tx
    .selectFrom('member')
    .select('role')
    .where('orgId', '=', tx.orgId)
    .where('userId', '=', userId)
    .forShare()
    .executeTakeFirst()
  return row?.role
}

export async function setRole(tx: OrgTx, userId: string, role: Role): Promise<void> {
  await tx
    .updateTable('member')
    .set({ role: storedRole(role) })
    .where('orgId', '=', tx.orgId)
    .where('userId', '=', userId)
    .execute()
}

export async function removeMember(tx: OrgTx, userId: string): Promise<void> {
  await tx.deleteFrom('member').where('orgId', '=', tx.orgId).where('userId', '=', userId).execute()
}

export async function addMember(
  tx: OrgTx,
  member: { id: string; userId: string; role: Role },
): Promise<void> {
  await tx
    .insertInto('member')
    .values({ orgId: tx.orgId, id: member.id, userId: member.userId, role: storedRole(member.role) })
    .onConflict((conflict) => conflict.columns(['orgId', 'userId']).doNothing())
    .execute()
}

export async function openInvitations(tx: OrgTx, at: Date) {
  return tx
    .selectFrom('invitation')
    .innerJoin('user', 'user.id', 'invitation.inviterId')
    .select([
      'invitation.id',
      'invitation.email',
      'invitation.role',
      'user.name as invitedBy',
      'invitation.createdAt',
      'invitation.expiresAt',
    ])
    .where('invitation.orgId', '=', tx.orgId)
    .where('invitation.expiresAt', '>', at)
    .orderBy('invitation.createdAt')
    .execute()
}

export interface NewInvitationRow {
  id: string
  email: string
  role: Role
  tokenHash: Buffer
  inviterId: string
  expiresAt: Date
}

/** One change at a time of who belongs to the organisation: counting what is there and adding to it are two steps. */
export async function lockMembership(tx: OrgTx): Promise<void> {
  await tx.selectFrom('organisation').select('id').where('id', '=', tx.orgId).forNoKeyUpdate().execute()
}

/** An invitation to the same address replaces the one before: its link stops working. */
export async function replaceInvitation(tx: OrgTx, invitation: NewInvitationRow): Promise<void> {
  await tx
    .deleteFrom('invitation')
    .where('orgId', '=', tx.orgId)
    .where('email', '=', invitation.email)
    .execute()
  await tx
    .insertInto('invitation')
    .values({ ...invitation, orgId: tx.orgId, role: storedRole(invitation.role) })
    .execute()
}

export async function deleteInvitation(tx: OrgTx, id: string): Promise<{ email: string } | undefined> {
  return tx
    .deleteFrom('invitation')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .returning('email')
    .executeTakeFirst()
}

export async function deleteInvitationsBy(tx: OrgTx, inviterId: string): Promise<void> {
  await tx.deleteFrom('invitation').where('orgId', '=', tx.orgId).where('inviterId', '=', inviterId).execute()
}

export interface OfferedInvitationRow {
  orgId: string
  id: string
  email: string
  role: Role
  organisationName: string
  invitedBy: string
  expiresAt: Date
}

export async function invitationByTokenHash(
  db: Kysely<DB>,
  tokenHash: Buffer,
): Promise<OfferedInvitationRow | undefined> {
  const { rows } = await sql<
    Omit<OfferedInvitationRow, 'role'> & { role: StoredRole }
  >`select * from invitation_by_token(${tokenHash})`.execute(db)
  const [row] = rows
  return row && { ...row, role: roleOf(row.role) }
}
