import { type AuditedAction, recordAudit } from '../audit/recordAudit.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { createId } from '../platform/id.js'
import { createApiKey, hashApiKey } from './apiKey.js'
import { insertApiKey } from './queries.js'

/** The key itself is in the result and nowhere else. */
export async function issueApiKey(
  tx: OrgTx,
  actor: AuditedAction['actor'],
  { name, expiresAt }: { name: string; expiresAt: Date | null },
): Promise<{ id: string; key: string }> {
  const id = createId()
  const key = createApiKey()
  const lastFour = key.slice(-4)
  await insertApiKey(tx, {
    id,
    name,
    hash: hashApiKey(key),
    lastFour,
    createdBy: actor?.userId ?? null,
    createdByName: actor?.userName ?? null,
    expiresAt,
  })
  await recordAudit(tx, {
    actor,
    action: 'api_key.created',
    targetType: 'api_key',
    targetId: id,
    details: { name, lastFour, expiresAt: expiresAt?.toISOString() ?? null },
  })
  return { id, key }
}
