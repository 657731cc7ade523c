import { expect, test } from 'vitest'
import { emissions, marginals } from '../../../src/edith/redact/learnt/chain.js'
import type { Lesson } from './lessons.js'
import { trainChain } from './trainChain.js'

const [QUESTION, NUMBER, WORD] = [1, 2, 3]
const lesson = (asked: boolean, allowed: number): Lesson => ({
  features: [Int32Array.of(WORD), Int32Array.of(NUMBER, ...(asked ? [QUESTION] : []))],
  allowed: [1, allowed],
})

test('what is seen with a label is learnt, what may be any teaches nothing, and it is the same each time', () => {
  const lessons = [
    ...Array.from({ length: 30 }, () => lesson(true, 2)),
    ...Array.from({ length: 30 }, () => lesson(false, 1)),
    ...Array.from({ length: 30 }, () => lesson(false, 3)),
  ]
  const chain = trainChain(lessons, 2)
  const shareOf = (asked: boolean) =>
    marginals(chain, emissions(chain, lesson(asked, 3).features)).tokens[3] ?? Number.NaN
  expect(shareOf(true)).toBeGreaterThan(0.6)
  expect(shareOf(false)).toBeLessThan(0.4)
  expect([...trainChain(lessons, 2).weights]).toEqual([...chain.weights])
})

test('a feature that is hardly ever seen is not learnt', () => {
  const chain = trainChain([lesson(true, 2), lesson(false, 1), lesson(false, 1)], 2)
  expect([...chain.rows.keys()].sort()).toEqual([NUMBER, WORD])
})
