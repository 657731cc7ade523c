import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Remark } from '../../contract/remarks/remark.js'
import { costOf } from './cost.js'

const NAMED = 3

/** The call in one to three sentences. */
export function summarise(
  criteria: JudgedCriterion[],
  result: { overallScore: number; capped: boolean },
  criticalCap: number,
): Remark[] {
  if (criteria.every(({ score }) => score === null)) return [{ key: 'NOTHING_SCORED' }]
  const byCost = criteria
    .map((criterion) => ({ criterion, cost: costOf(criterion, criteria, criticalCap) }))
    .sort((a, b) => b.cost - a.cost)
    .map(({ criterion }) => criterion)
  const strong = criteria.filter(({ verdict }) => verdict === 'MET').sort((a, b) => b.weight - a.weight)
  const missed = byCost.filter(({ verdict }) => verdict === 'NOT_MET')
  const partly = byCost.filter(({ verdict }) => verdict === 'PARTIAL')
  return [
    opening(criteria, result),
    ...named('STRONG', strong),
    ...(missed.length > 0 ? named('MISSED', missed) : named('PARTLY', partly)),
  ]
}

function opening(
  criteria: JudgedCriterion[],
  { overallScore: score, capped }: { overallScore: number; capped: boolean },
): Remark {
  if (!capped) return { key: 'SCORE', score }
  const critical = criteria.filter(
    ({ critical, verdict, unsure }) => critical && verdict === 'NOT_MET' && !unsure,
  )
  return { key: 'SCORE_CAPPED', score, names: critical.map(({ name }) => name) }
}

function named(key: 'STRONG' | 'MISSED' | 'PARTLY', criteria: JudgedCriterion[]): Remark[] {
  if (criteria.length === 0) return []
  const names = criteria.slice(0, NAMED).map(({ name }) => name)
  return [{ key, names, more: criteria.length - names.length }]
}
