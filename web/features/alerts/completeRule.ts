import type { z } from 'zod'
import type { AlertRuleDefinition } from '../../../src/contract/app/alerts.js'

/** What a request may leave out, a form has: its initial values. */
export function completeRule(
  values: z.input<typeof AlertRuleDefinition>,
  initial: AlertRuleDefinition,
): AlertRuleDefinition {
  return {
    name: values.name,
    conditions: values.conditions,
    severity: values.severity ?? initial.severity,
    projectId: values.projectId === undefined ? initial.projectId : values.projectId,
    join: values.join ?? initial.join,
    isEnabled: values.isEnabled ?? initial.isEnabled,
    coolDownMinutes: values.coolDownMinutes ?? initial.coolDownMinutes,
    emails: values.emails ?? initial.emails,
  }
}
