import { expect, test } from 'vitest'
import { type CriterionCounts, hitRate, weakestFirst } from './hitRate.js'

const counts = (id: string, met: number, partial: number, notMet: number): CriterionCounts => ({
  id,
  name: id,
  met,
  partial,
  notMet,
  notApplicable: 7,
})

test('a partial one counts half, a call it does not apply to not at all', () => {
  expect(hitRate(counts('greeting', 5, 2, 1))).toBe(0.75)
  expect(hitRate(counts('greeting', 0, 0, 0))).toBeNull()
})

test('the weakest come first, those that never applied last', () => {
  const ordered = weakestFirst([counts('never', 0, 0, 0), counts('strong', 9, 0, 1), counts('weak', 1, 0, 9)])
  expect(ordered.map(({ id }) => id)).toEqual(['weak', 'strong', 'never'])
})
