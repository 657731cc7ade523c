import { sql } from 'kysely'
import { AuditAction, type AuditEntry } from '../contract/app/audit.js'
import type { OrgTx } from '../platform/db/withOrg.js'

type Scalar = string | number | boolean | null

/** Newest first. */
export async function auditPage(
  tx: OrgTx,
  { page, limit }: { page: number; limit: number },
): Promise<{ data: AuditEntry[]; total: number }> {
  const rows = await tx
    .selectFrom('auditEntry')
    .selectAll()
    .where('orgId', '=', tx.orgId)
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  const { total } = await tx
    .selectFrom('auditEntry')
    .select(sql<number>`count(*)`.as('total'))
    .where('orgId', '=', tx.orgId)
    .executeTakeFirstOrThrow()
  return {
    total,
    data: rows.map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      actor: row.actorUserId ? { id: row.actorUserId, name: row.actorName } : null,
      action: AuditAction.parse(row.action),
      target: row.targetId ? { type: row.targetType, id: row.targetId, name: nameIn(row.details) } : null,
      details: Object.fromEntries(Object.entries(row.details).map(([key, value]) => [key, scalarOf(value)])),
    })),
  }
}

function nameIn({ name, url, email }: Record<string, unknown>): string | null {
  return [name, url, email].find((value) => typeof value === 'string') ?? null
}

function scalarOf(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value)
}
