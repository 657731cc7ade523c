import { sql } from 'kysely'
import type { AlertRuleDefinition } from '../contract/app/alerts.js'
import type { OrgTx } from '../platform/db/withOrg.js'

export interface StoredRule {
  id: string
  definition: AlertRuleDefinition
}

export async function enabledRules(tx: OrgTx, projectId: string): Promise<StoredRule[]> {
  return tx
    .selectFrom('alertRule')
    .select(['id', 'definition'])
    .where('orgId', '=', tx.orgId)
    .where('isEnabled', '=', true)
    .where((or) => or.or([or('projectId', 'is', null), or('projectId', '=', projectId)]))
    .orderBy('id')
    .execute()
}

/**
 * Takes the rule's turn to raise an alert; false while it cools down. The row decides between simultaneous calls, which
 * may come out of order: without a cool-down an earlier one still raises its alert, and the latest is remembered.
 */
export async function takeTurn(tx: OrgTx, ruleId: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('alertRule')
    .set({ lastAlertAt: sql<Date>`greatest(last_alert_at, ${at}::timestamptz)` })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', ruleId)
    .where((rule) =>
      rule.or([
        rule('coolDownMinutes', '=', 0),
        rule('lastAlertAt', 'is', null),
        sql<boolean>`last_alert_at + make_interval(mins => cool_down_minutes) <= ${at}::timestamptz`,
      ]),
    )
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function rulesOfOrg(tx: OrgTx) {
  return ruleRows(tx).orderBy('alertRule.createdAt', 'desc').orderBy('alertRule.id', 'desc').execute()
}

export async function ruleById(tx: OrgTx, id: string) {
  return ruleRows(tx).where('alertRule.id', '=', id).executeTakeFirst()
}

function ruleRows(tx: OrgTx) {
  return tx
    .selectFrom('alertRule')
    .select(['id', 'definition', 'lastAlertAt', 'createdAt', 'updatedAt'])
    .select((row) =>
      row
        .selectFrom('alert')
        .select(sql<number>`count(*)`.as('alerts'))
        .whereRef('alert.orgId', '=', 'alertRule.orgId')
        .whereRef('alert.ruleId', '=', 'alertRule.id')
        .as('alerts'),
    )
    .where('orgId', '=', tx.orgId)
}

export async function insertRule(
  tx: OrgTx,
  id: string,
  definition: AlertRuleDefinition,
  createdBy: string,
): Promise<void> {
  await tx
    .insertInto('alertRule')
    .values({ ...columnsOf(definition), orgId: tx.orgId, id, createdBy })
    .execute()
}

export async function updateRule(tx: OrgTx, id: string, definition: AlertRuleDefinition): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('alertRule')
    .set({ ...columnsOf(definition), updatedAt: new Date() })
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function removeRule(tx: OrgTx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('alertRule')
    .where('orgId', '=', tx.orgId)
    .where('id', '=', id)
    .executeTakeFirst()
  return numDeletedRows > 0n
}

function columnsOf(definition: AlertRuleDefinition) {
  const { name, severity, projectId, isEnabled, coolDownMinutes } = definition
  return { name, severity, projectId, isEnabled, coolDownMinutes, definition: JSON.stringify(definition) }
}
