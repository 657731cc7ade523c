import { expect, test } from 'vitest'
import { sidePrior } from './sidePrior.js'

test('nothing is expected of a project without calls, nor of one whose agents are on either side', () => {
  expect(sidePrior({ left: 0, right: 0 })).toBe(0)
  expect(sidePrior({ left: 30, right: 30 })).toBe(0)
})

test('it grows with the calls that spoke for a side, and never to certainty', () => {
  const [one, ten, many] = [1, 10, 100_000].map((left) => sidePrior({ left, right: 0 }))
  expect(one).toBeGreaterThan(0.5)
  expect(ten).toBeGreaterThan(one ?? 0)
  expect(ten).toBeLessThan(many ?? 0)
  expect(many).toBe(5)
  expect(sidePrior({ left: 0, right: 10 })).toBe(-(ten ?? 0))
})
