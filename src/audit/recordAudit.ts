import { sql } from 'kysely'
import type { AuditAction } from '../contract/app/audit.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'

export interface AuditedAction {
  /** Null: the operator, from the command line. */
  actor: { userId: string; userName: string; address?: string | undefined } | null
  action: AuditAction
  targetType: string
  targetId?: string
  /** Never a secret: the log is shown to owners and kept. Of `name`, `url`, `email` the first names the target. */
  details?: Record<string, unknown>
  /** Where it came from when there is no actor. */
  address?: string
}

/** In the transaction of the change itself: neither happens without the other. */
export async function recordAudit(tx: OrgTx, audited: AuditedAction): Promise<void> {
  await tx
    .insertInto('auditEntry')
    .values({
      orgId: tx.orgId,
      id: createId(),
      actorUserId: audited.actor?.userId ?? null,
      actorName: audited.actor?.userName ?? 'Operator',
      action: audited.action,
      targetType: audited.targetType,
      targetId: audited.targetId ?? null,
      address: audited.address ?? audited.actor?.address ?? null,
      details: storableJson(audited.details ?? {}),
    })
    .execute()
}

/**
 * For what happens many times in a row: an entry for the first, and for what comes later than `quietMinutes` after it.
 * One of the same person or address about the same target counts as the same.
 */
export async function recordAuditOnce(
  tx: OrgTx,
  audited: AuditedAction,
  quietMinutes: number,
): Promise<void> {
  const { action, targetId = null } = audited
  const who = audited.actor?.userId ?? null
  const address = audited.address ?? audited.actor?.address ?? null
  const same = JSON.stringify([tx.orgId, action, targetId, who ?? address])
  await sql`select pg_advisory_xact_lock(hashtextextended(${same}, 0))`.execute(tx)
  const known = await tx
    .selectFrom('auditEntry')
    .select('id')
    .where('orgId', '=', tx.orgId)
    .where('createdAt', '>', sql<Date>`now() - make_interval(mins => ${quietMinutes})`)
    .where('action', '=', action)
    .where(sql<boolean>`target_id is not distinct from ${targetId}`)
    .where(
      who === null
        ? sql<boolean>`actor_user_id is null and address is not distinct from ${address}`
        : sql<boolean>`actor_user_id = ${who}`,
    )
    .limit(1)
    .executeTakeFirst()
  if (!known) await recordAudit(tx, audited)
}
