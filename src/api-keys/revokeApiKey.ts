import { type AuditedAction, recordAudit } from '../audit/recordAudit.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { markRevoked } from './queries.js'

/** False: there is no such key, or it is revoked already. */
export async function revokeApiKey(tx: OrgTx, actor: AuditedAction['actor'], id: string): Promise<boolean> {
  const revoked = await markRevoked(tx, id)
  if (!revoked) return false
  await recordAudit(tx, {
    actor,
    action: 'api_key.revoked',
    targetType: 'api_key',
    targetId: id,
    details: { name: revoked.name },
  })
  return true
}
