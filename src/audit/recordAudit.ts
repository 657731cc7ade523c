import type { AuditAction } from '../contract/app/audit.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'

export interface AuditedAction {
  /** Null: the operator, from the command line. */
  actor: { userId: string; userName: string } | null
  action: AuditAction
  targetType: string
  targetId?: string
  /** Never a secret: the log is shown to owners and kept. Of `name`, `url`, `email` the first names the target. */
  details?: Record<string, unknown>
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
      details: storableJson(audited.details ?? {}),
    })
    .execute()
}
