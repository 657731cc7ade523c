import type { FoundRecommendation, JudgedCriterion } from '../../contract/analysis.js'
import type { Criterion, ScorecardDefinition } from '../../contract/scorecard.js'
import { adviceFor } from './advice.js'
import { costOf } from './cost.js'
import type { Call } from './fittingExample.js'

const HIGH_FROM_POINTS = 8
const MEDIUM_FROM_POINTS = 4

/** What to do better, the most costly first; of two that would say the same, the less costly is left out. */
export function recommend(
  criteria: JudgedCriterion[],
  definition: ScorecardDefinition,
  call: Call,
): FoundRecommendation[] {
  const asked = new Map(definition.sections.flatMap(({ criteria }) => criteria.map((one) => [one.id, one])))
  const said = new Set<string>()
  return criteria
    .map((result) => ({
      result,
      criterion: asked.get(result.id),
      cost: costOf(result, criteria, definition.criticalCap),
    }))
    .filter(({ cost }) => cost > 0)
    .sort((a, b) => b.cost - a.cost)
    .flatMap(({ result, criterion, cost }) => {
      const recommendation = criterion && phrase(result, criterion, cost, said, call)
      return recommendation ? [recommendation] : []
    })
}

function phrase(
  result: JudgedCriterion,
  criterion: Criterion,
  cost: number,
  said: Set<string>,
  call: Call,
): FoundRecommendation | undefined {
  const { title, text, essence } = adviceFor(result, criterion, call)
  if (said.has(essence)) return undefined
  said.add(essence)
  return {
    id: `improve-${result.id}`,
    criterionId: result.id,
    priority: priorityOf(result, cost),
    title,
    text: [...text, { key: 'COST', points: cost }],
  }
}

function priorityOf({ critical, verdict }: JudgedCriterion, cost: number): FoundRecommendation['priority'] {
  if ((critical && verdict === 'NOT_MET') || cost >= HIGH_FROM_POINTS) return 'HIGH'
  return cost >= MEDIUM_FROM_POINTS ? 'MEDIUM' : 'LOW'
}
