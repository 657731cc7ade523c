import type { Alert, AlertRule } from '../contract/app/alerts.js'
import type { KnownCriteria } from '../scorecards/knownCriteria.js'
import type { AlertRow } from './alertQueries.js'
import { missingCriteria } from './missingCriteria.js'
import type { ruleById } from './ruleQueries.js'

export function presentRule(
  row: NonNullable<Awaited<ReturnType<typeof ruleById>>>,
  known: KnownCriteria,
): AlertRule {
  const missing = missingCriteria(row.definition, known).map(({ criterionId }) => criterionId)
  return {
    ...row.definition,
    id: row.id,
    lastAlertAt: row.lastAlertAt?.toISOString() ?? null,
    alerts: row.alerts ?? 0,
    missingCriteria: [...new Set(missing)],
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function presentAlert(row: AlertRow): Alert {
  return {
    id: row.id,
    rule: { id: row.ruleId, name: row.ruleName },
    severity: row.severity,
    message: row.messageRemarks ?? row.message ?? '',
    moment: row.moment,
    analysisId: row.analysisId,
    audio: { id: row.audioId, originalName: row.originalName, agentName: row.agentName },
    project: { id: row.projectId, name: row.projectName },
    createdAt: row.createdAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    acknowledgedBy: row.acknowledgedByName,
  }
}
