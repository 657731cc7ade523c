import { sql } from 'kysely'
import type { OrgTx } from '../platform/db/withOrg.js'
import type { PlanName } from './plans.js'

export interface Standing {
  plan: PlanName
  periodStart: Date
  periodEnd: Date
  analyses: number
  apiCalls: number
}

/** The organisation's plan, the period that `at` falls in, and what was used of it so far. */
export async function standingAt(tx: OrgTx, at: Date): Promise<Standing> {
  const { rows } = await sql<Standing>`
    select s.plan, p.starts as period_start, p.ends as period_end,
      coalesce(u.analyses, 0) as analyses, coalesce(u.api_calls, 0) as api_calls
    from subscription s
    cross join lateral billing_period(s.period_anchor, ${at}::timestamptz) p
    left join usage u on u.org_id = s.org_id and u.period_start = p.starts
    where s.org_id = ${tx.orgId}`.execute(tx)
  const [standing] = rows
  if (!standing) throw new Error('the organisation has no subscription')
  return standing
}

/** Adds one analysis unless the period's `limit` is reached. The row decides, so that two processes cannot both take the last. */
export async function countAnalysis(tx: OrgTx, periodStart: Date, limit: number | null): Promise<boolean> {
  const { rows } = await sql`
    insert into usage as u (org_id, period_start, analyses)
    select ${tx.orgId}, ${periodStart}::timestamptz, 1 where ${limit}::int is null or ${limit}::int > 0
    on conflict (org_id, period_start) do update set analyses = u.analyses + 1
      where ${limit}::int is null or u.analyses < ${limit}::int
    returning 1`.execute(tx)
  return rows.length === 1
}

/** Takes one out of the period that it was counted in, whichever that is by now. */
export async function uncountAnalysis(tx: OrgTx, periodStart: Date): Promise<void> {
  await tx
    .updateTable('usage')
    .set(({ eb }) => ({ analyses: eb('analyses', '-', 1) }))
    .where('orgId', '=', tx.orgId)
    .where('periodStart', '=', periodStart)
    .execute()
}

export async function countMembers(tx: OrgTx): Promise<number> {
  const { members } = await tx
    .selectFrom('member')
    .select(sql<number>`count(*)`.as('members'))
    .where('orgId', '=', tx.orgId)
    .executeTakeFirstOrThrow()
  return members
}

/** Kept from others until the transaction ends. */
export async function lockStorageUsed(tx: OrgTx): Promise<{ bytes: number; openUploads: number }> {
  await tx
    .insertInto('storageUsed')
    .values({ orgId: tx.orgId })
    .onConflict((conflict) => conflict.column('orgId').doNothing())
    .execute()
  return tx
    .selectFrom('storageUsed')
    .select(['bytes', 'openUploads'])
    .where('orgId', '=', tx.orgId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function storedBytes(tx: OrgTx): Promise<number> {
  const row = await tx
    .selectFrom('storageUsed')
    .select('bytes')
    .where('orgId', '=', tx.orgId)
    .executeTakeFirst()
  return row?.bytes ?? 0
}

export async function planOf(tx: OrgTx): Promise<PlanName> {
  const { plan } = await tx
    .selectFrom('subscription')
    .select('plan')
    .where('orgId', '=', tx.orgId)
    .executeTakeFirstOrThrow()
  return plan
}

/** Holds others who would change it back until the transaction ends. */
export async function lockPlan(tx: OrgTx): Promise<PlanName> {
  const { plan } = await tx
    .selectFrom('subscription')
    .select('plan')
    .where('orgId', '=', tx.orgId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return plan
}

export async function setPlan(tx: OrgTx, plan: PlanName): Promise<void> {
  await tx
    .updateTable('subscription')
    .set({ plan, updatedAt: new Date() })
    .where('orgId', '=', tx.orgId)
    .execute()
}
