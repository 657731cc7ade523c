import { sql } from 'kysely'
import { AUDIT_KINDS, AuditAction, type AuditEntry, type AuditQuery } from '../contract/app/audit.js'
import type { OrgTx } from '../platform/db/withOrg.js'

type Scalar = string | number | boolean | null

/** Newest first. */
export async function auditPage(
  tx: OrgTx,
  { page, limit, kind, person, from }: AuditQuery,
): Promise<{ data: AuditEntry[]; total: number }> {
  const matching = () => {
    let entries = tx.selectFrom('auditEntry').where('orgId', '=', tx.orgId)
    if (kind) entries = entries.where(sql`split_part(action, '.', 1)`, 'in', [...AUDIT_KINDS[kind]])
    if (person)
      entries = entries.where((where) =>
        where.or([
          where('actorUserId', '=', person),
          where.and([where('targetType', '=', 'member'), where('targetId', '=', person)]),
        ]),
      )
    if (from) entries = entries.where('createdAt', '>=', new Date(from))
    return entries
  }
  const rows = await matching()
    .selectAll()
    .orderBy('createdAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  const { total } = await matching().select(sql<number>`count(*)`.as('total')).executeTakeFirstOrThrow()
  return {
    total,
    data: rows.map((row) => ({
      id: row.id,
      at: row.createdAt.toISOString(),
      actor: row.actorUserId ? { id: row.actorUserId, name: row.actorName } : null,
      address: row.address,
      action: AuditAction.parse(row.action),
      target: row.targetId ? { type: row.targetType, id: row.targetId, name: nameIn(row.details) } : null,
      details: Object.fromEntries(Object.entries(row.details).map(([key, value]) => [key, scalarOf(value)])),
    })),
  }
}

/** By the name under which they were seen last. */
export async function auditPeople(tx: OrgTx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from (
      select distinct on (actor_user_id) actor_user_id as id, actor_name as name
      from audit_entry where org_id = ${tx.orgId} and actor_user_id is not null
      order by actor_user_id, created_at desc
    ) as people order by lower(name), id`.execute(tx)
  return rows
}

function nameIn({ name, url, email }: Record<string, unknown>): string | null {
  return [name, url, email].find((value) => typeof value === 'string') ?? null
}

function scalarOf(value: unknown): Scalar {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value
  return value === null || value === undefined ? null : JSON.stringify(value)
}
