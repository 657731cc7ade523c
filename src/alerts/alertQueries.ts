import { type ExpressionBuilder, sql } from 'kysely'
import type { AlertMoment, AlertRuleDefinition } from '../contract/app/alerts.js'
import type { Remarks } from '../contract/remarks/remark.js'
import type { DB } from '../platform/db/schema.gen.js'
import { storableJson } from '../platform/db/storableJson.js'
import type { OrgTx } from '../platform/db/withOrg.js'

export interface NewAlert {
  id: string
  ruleId: string
  ruleName: string
  severity: AlertRuleDefinition['severity']
  analysisId: string
  audioId: string
  projectId: string
  message: Remarks
  moment: AlertMoment | null
  createdAt: Date
}

/** False when this rule has already matched this analysis. */
export async function insertAlert(tx: OrgTx, { message, ...alert }: NewAlert): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('alert')
    .values({
      ...alert,
      orgId: tx.orgId,
      messageRemarks: storableJson(message),
      moment: alert.moment && JSON.stringify(alert.moment),
    })
    .onConflict((conflict) => conflict.columns(['orgId', 'analysisId', 'ruleId']).doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Of which rules an analysis has raised alerts. */
export async function rulesThatMatched(tx: OrgTx, analysisId: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('alert')
    .select('ruleId')
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', analysisId)
    .execute()
  return new Set(rows.map(({ ruleId }) => ruleId))
}

interface AlertOfRule {
  analysisId: string
  ruleId: string
}

export async function rewordAlert(
  tx: OrgTx,
  { analysisId, ruleId }: AlertOfRule,
  { message, moment }: Pick<NewAlert, 'message' | 'moment'>,
): Promise<void> {
  await tx
    .updateTable('alert')
    .set({ messageRemarks: storableJson(message), moment: moment && JSON.stringify(moment) })
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', analysisId)
    .where('ruleId', '=', ruleId)
    .execute()
}

export async function withdrawAlert(tx: OrgTx, { analysisId, ruleId }: AlertOfRule): Promise<void> {
  await tx
    .deleteFrom('alert')
    .where('orgId', '=', tx.orgId)
    .where('analysisId', '=', analysisId)
    .where('ruleId', '=', ruleId)
    .execute()
}

export interface AlertFilter {
  state?: 'UNREAD' | 'ACKNOWLEDGED' | undefined
  severity?: AlertRuleDefinition['severity'] | undefined
  projectId?: string | undefined
  ruleId?: string | undefined
}

export async function alertPage(tx: OrgTx, filter: AlertFilter, page: number, limit: number) {
  const rows = await alertRows(tx)
    .where(matching(filter))
    .orderBy('alert.createdAt', 'desc')
    .orderBy('alert.id', 'desc')
    .limit(limit)
    .offset((page - 1) * limit)
    .execute()
  const { total } = await tx
    .selectFrom('alert')
    .select(sql<number>`count(*)`.as('total'))
    .where('alert.orgId', '=', tx.orgId)
    .where(matching(filter))
    .executeTakeFirstOrThrow()
  return { rows, total }
}

export async function alertById(tx: OrgTx, id: string) {
  return alertRows(tx).where('alert.id', '=', id).executeTakeFirst()
}

export type AlertRow = NonNullable<Awaited<ReturnType<typeof alertById>>>

function alertRows(tx: OrgTx) {
  return tx
    .selectFrom('alert')
    .innerJoin('audio', (join) =>
      join.onRef('audio.orgId', '=', 'alert.orgId').onRef('audio.id', '=', 'alert.audioId'),
    )
    .innerJoin('project', (join) =>
      join.onRef('project.orgId', '=', 'alert.orgId').onRef('project.id', '=', 'alert.projectId'),
    )
    .leftJoin('user', 'user.id', 'alert.acknowledgedBy')
    .selectAll('alert')
    .select([
      'audio.originalName',
      'audio.agentName',
      'project.name as projectName',
      'project.language as projectLanguage',
    ])
    .select('user.name as acknowledgedByName')
    .where('alert.orgId', '=', tx.orgId)
}

function matching({ state, severity, projectId, ruleId }: AlertFilter) {
  return (where: ExpressionBuilder<DB, 'alert'>) =>
    where.and([
      ...(state === 'UNREAD' ? [where('alert.acknowledgedAt', 'is', null)] : []),
      ...(state === 'ACKNOWLEDGED' ? [where('alert.acknowledgedAt', 'is not', null)] : []),
      ...(severity ? [where('alert.severity', '=', severity)] : []),
      ...(projectId ? [where('alert.projectId', '=', projectId)] : []),
      ...(ruleId ? [where('alert.ruleId', '=', ruleId)] : []),
    ])
}

export async function countUnread(tx: OrgTx): Promise<number> {
  const { unread } = await tx
    .selectFrom('alert')
    .select(sql<number>`count(*)`.as('unread'))
    .where('orgId', '=', tx.orgId)
    .where('acknowledgedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return unread
}

/** Whoever acknowledged first stays named. Without an id: all that are unread. */
export async function acknowledge(tx: OrgTx, by: string, id?: string): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('alert')
    .set({ acknowledgedAt: new Date(), acknowledgedBy: by })
    .where('orgId', '=', tx.orgId)
    .where('acknowledgedAt', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .executeTakeFirst()
  return Number(numUpdatedRows)
}
