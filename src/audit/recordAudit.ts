import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'

export interface AuditedAction {
  /** Null: the operator, from the command line. */
  actor: { userId: string; userName: string } | null
  /** `api_key.created`: what, then what was done to it. */
  action: string
  targetType: string
  targetId?: string
  /** Never a secret: the log is shown to owners and kept. */
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
      details: JSON.stringify(audited.details ?? {}),
    })
    .execute()
}
