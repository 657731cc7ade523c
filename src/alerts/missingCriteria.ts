import type { AlertRuleDefinition } from '../contract/app/alerts.js'
import type { KnownCriteria } from '../scorecards/knownCriteria.js'

export interface MissingCriterion {
  criterionId: string
  /** Of its condition. */
  index: number
}

/** The criteria that a rule asks for and that its calls are not judged by: such a condition never holds. */
export function missingCriteria(
  { projectId, conditions }: Pick<AlertRuleDefinition, 'projectId' | 'conditions'>,
  known: KnownCriteria,
): MissingCriterion[] {
  const ids = known(projectId)
  return conditions.flatMap((condition, index) =>
    'criterionId' in condition && !ids.has(condition.criterionId)
      ? [{ criterionId: condition.criterionId, index }]
      : [],
  )
}
