import { expect, test } from 'vitest'
import type { JudgedCriterion } from '../../../src/contract/analysis.js'
import { scoreArithmetic, uncappedScore } from './scoreArithmetic.js'

const judged = (id: string, weight: number, score: number | null): JudgedCriterion => ({
  id,
  name: id,
  description: '',
  weight,
  score,
  maxScore: 10,
  verdict: score === null ? 'NOT_APPLICABLE' : 'PARTIAL',
  critical: false,
  comment: '',
  evidence: [],
  section: { id: 's', name: 'S' },
  kind: 'SAID',
  confidence: 1,
  unsure: false,
  nearestMiss: null,
})

test('each criterion brings its share of its weight', () => {
  const { contributions, points, weights } = scoreArithmetic([judged('a', 3, 10), judged('b', 2, 5)])
  expect(contributions.map((contribution) => contribution.points)).toEqual([3, 1])
  expect(uncappedScore({ points, weights })).toBe(80)
})

test('what does not apply counts neither for nor against', () => {
  const arithmetic = scoreArithmetic([judged('a', 1, 10), judged('b', 9, null)])
  expect(arithmetic.weights).toBe(1)
  expect(uncappedScore(arithmetic)).toBe(100)
})

test('nothing applicable is a zero, not a division by it', () => {
  expect(uncappedScore(scoreArithmetic([judged('a', 1, null)]))).toBe(0)
})
