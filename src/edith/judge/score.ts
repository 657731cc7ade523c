import type { CriterionResult } from '../../contract/analysis.js'

export const MAX_SCORE = 10

/**
 * 100 × Σ weight × score / 10 / Σ weight over the applicable criteria, one decimal, halves up; 0 when none applies.
 * Reckoned in whole numbers, so that neither the order nor binary fractions can move the last digit.
 */
export function overallScore(
  criteria: (Pick<CriterionResult, 'weight' | 'score' | 'verdict' | 'critical'> & { unsure?: boolean })[],
  criticalCap: number,
): { overallScore: number; capped: boolean } {
  let points = 0n
  let weights = 0n
  for (const { weight, score } of criteria) {
    if (score === null) continue
    points += scaled(weight) * BigInt(Math.round(score * 10))
    weights += scaled(weight)
  }
  const tenths = weights === 0n ? 0 : Number((20n * points + weights) / (2n * weights))
  const isMissed = criteria.some(
    ({ critical, verdict, unsure }) => critical && verdict === 'NOT_MET' && !unsure,
  )
  const capTenths = Number(scaled(criticalCap) / scaled(0.1))
  return isMissed && tenths > capTenths
    ? { overallScore: capTenths / 10, capped: true }
    : { overallScore: tenths / 10, capped: false }
}

export function roundToTenth(value: number): number {
  return Math.round(value * 10) / 10
}

const DECIMALS = 12

/** A decimal as a whole number, from its written form: 0.1 is one tenth, not its nearest binary fraction. */
function scaled(value: number): bigint {
  const [whole = '0', fraction = ''] = value.toFixed(DECIMALS).split('.')
  return BigInt(whole + fraction)
}
