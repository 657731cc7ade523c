import type { JudgedCriterion } from '../../contract/analysis.js'
import { overallScore, roundToTenth } from '../judge/score.js'

/**
 * Points of the overall score that one criterion took: its lost share, and for a missed critical one also what the cap
 * took from the rest.
 */
export function costOf(result: JudgedCriterion, criteria: JudgedCriterion[], criticalCap: number): number {
  if (result.score === null) return 0
  const weights = criteria.reduce((sum, { weight, score }) => sum + (score === null ? 0 : weight), 0)
  const share = (100 * result.weight * (1 - result.score / result.maxScore)) / weights
  const isMissedCritical = result.critical && result.verdict === 'NOT_MET'
  return roundToTenth(share + (isMissedCritical ? lostToCap(criteria, criticalCap) : 0))
}

function lostToCap(criteria: JudgedCriterion[], criticalCap: number): number {
  const uncapped = overallScore(criteria, 100).overallScore
  return uncapped - overallScore(criteria, criticalCap).overallScore
}
