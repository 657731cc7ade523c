export type ScoreBand = 'good' | 'fair' | 'poor'

/** How a score from 0 to 100 is coloured and worded everywhere. */
export function scoreBand(score: number): ScoreBand {
  if (score >= 80) return 'good'
  return score >= 60 ? 'fair' : 'poor'
}
