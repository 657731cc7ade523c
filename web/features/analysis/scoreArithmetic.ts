import type { JudgedCriterion } from '../../../src/contract/analysis.js'

export interface Contribution {
  criterion: JudgedCriterion
  /** score ÷ maximum × weight */
  points: number
}

export interface Arithmetic {
  contributions: Contribution[]
  points: number
  weights: number
}

/** What each criterion that applies brings to the score: the sum that the engine made, so that it can be checked. */
export function scoreArithmetic(criteria: readonly JudgedCriterion[]): Arithmetic {
  const contributions = criteria.flatMap((criterion) =>
    criterion.score === null
      ? []
      : [{ criterion, points: (criterion.score / criterion.maxScore) * criterion.weight }],
  )
  return {
    contributions,
    points: sum(contributions.map(({ points }) => points)),
    weights: sum(contributions.map(({ criterion }) => criterion.weight)),
  }
}

/** 0 to 100, before any cap. */
export function uncappedScore({ points, weights }: Pick<Arithmetic, 'points' | 'weights'>): number {
  return weights === 0 ? 0 : (100 * points) / weights
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
