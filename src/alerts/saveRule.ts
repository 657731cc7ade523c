import { type Caller, OWNERS_AND_ADMINS, requireRole } from '../accounts/caller.js'
import { recordAudit } from '../audit/recordAudit.js'
import type { AlertRule, AlertRuleDefinition } from '../contract/app/alerts.js'
import type { Words } from '../contract/words.js'
import type { OrgTx } from '../platform/db/withOrg.js'
import { invalid } from '../platform/http/invalid.js'
import { notFound } from '../platform/http/problem.js'
import { createId } from '../platform/id.js'
import { projectExists } from '../projects/projectExists.js'
import { knownCriteria } from '../scorecards/knownCriteria.js'
import { missingCriteria } from './missingCriteria.js'
import { presentRule } from './presentAlert.js'
import { insertRule, removeRule, ruleById, updateRule } from './ruleQueries.js'

const CHANGE: Words = { en: 'change alert rules', fr: 'modifier les règles d’alerte' }

export async function createRule(tx: OrgTx, caller: Caller, rule: AlertRuleDefinition): Promise<AlertRule> {
  await requireUsable(tx, caller, rule)
  const id = createId()
  await insertRule(tx, id, rule, caller.userId)
  await audit(tx, caller, 'created', id, rule.name)
  return ruleOr404(tx, id)
}

export async function saveRule(
  tx: OrgTx,
  caller: Caller,
  id: string,
  rule: AlertRuleDefinition,
): Promise<AlertRule> {
  const stored = await ruleById(tx, id)
  await requireUsable(tx, caller, rule, stored?.definition)
  if (!(await updateRule(tx, id, rule))) throw notFound()
  await audit(tx, caller, 'changed', id, rule.name)
  return ruleOr404(tx, id)
}

export async function deleteRule(tx: OrgTx, caller: Caller, id: string): Promise<void> {
  requireRole(caller, OWNERS_AND_ADMINS, CHANGE)
  const { name } = await ruleOr404(tx, id)
  await removeRule(tx, id)
  await audit(tx, caller, 'deleted', id, name)
}

export async function ruleOr404(tx: OrgTx, id: string): Promise<AlertRule> {
  const row = await ruleById(tx, id)
  if (!row) throw notFound()
  return presentRule(row, await knownCriteria(tx))
}

async function requireUsable(
  tx: OrgTx,
  caller: Caller,
  rule: AlertRuleDefinition,
  stored?: AlertRuleDefinition,
): Promise<void> {
  const { projectId } = rule
  requireRole(caller, OWNERS_AND_ADMINS, CHANGE)
  if (projectId !== null && !(await projectExists(tx, projectId)))
    throw invalid({
      projectId: { en: 'there is no such project', fr: 'ce projet n’existe pas' },
    })
  // What has left the scorecard since may stay: such a rule can still be renamed or turned off.
  const kept = (stored?.conditions ?? []).map(
    (condition) => 'criterionId' in condition && condition.criterionId,
  )
  const unknown = missingCriteria(rule, await knownCriteria(tx)).filter(
    ({ criterionId }) => !kept.includes(criterionId),
  )
  const reason =
    projectId === null
      ? { en: 'no scorecard has this criterion', fr: 'aucune grille n’a ce critère' }
      : {
          en: 'the scorecard of this project has no such criterion',
          fr: 'la grille de ce projet n’a pas ce critère',
        }
  if (unknown.length > 0)
    throw invalid(Object.fromEntries(unknown.map(({ index }) => [`conditions.${index}.criterionId`, reason])))
}

async function audit(
  tx: OrgTx,
  actor: Caller,
  done: 'created' | 'changed' | 'deleted',
  targetId: string,
  name: string,
): Promise<void> {
  await recordAudit(tx, {
    actor,
    action: `alert_rule.${done}`,
    targetType: 'alert_rule',
    targetId,
    details: { name },
  })
}
