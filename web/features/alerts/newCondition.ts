import type { AlertCondition } from '../../../src/contract/app/alerts.js'

export type ConditionKind = AlertCondition['kind']

export const conditionKinds: readonly ConditionKind[] = [
  'OVERALL_SCORE',
  'CRITERION_VERDICT',
  'CRITERION_SCORE',
  'METRIC',
  'SENTIMENT',
  'PHRASE',
]

/** A condition of a kind, filled with what most rules of that kind ask. */
export function newCondition(kind: ConditionKind, firstCriterionId: string): AlertCondition {
  switch (kind) {
    case 'OVERALL_SCORE':
      return { kind, comparison: 'BELOW', value: 60 }
    case 'CRITERION_VERDICT':
      return { kind, criterionId: firstCriterionId, verdicts: ['NOT_MET'] }
    case 'CRITERION_SCORE':
      return { kind, criterionId: firstCriterionId, comparison: 'BELOW', value: 5 }
    case 'METRIC':
      return { kind, metric: 'LONGEST_SILENCE_SECONDS', comparison: 'ABOVE', value: 20 }
    case 'SENTIMENT':
      return { kind, of: 'CUSTOMER', comparison: 'BELOW', value: -0.3 }
    case 'PHRASE':
      return { kind, by: 'CUSTOMER', match: 'MEANING', phrases: [] }
  }
}
