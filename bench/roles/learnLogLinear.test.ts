import { expect, test } from 'vitest'
import { logOddsOf } from '../../src/edith/understand/roles/logLinear.js'
import { learnLogLinear } from './learnLogLinear.js'
import { changeLessons, roleLessons } from './lessons.js'

const says = (by: 'AGENT' | 'CUSTOMER', text: string, call?: string) => ({
  ...{ by, text, acts: [], hand: 'A' },
  ...(call && { call }),
})

test('what is said more often by one side is learnt, the same way every time', () => {
  const lessons = Array.from({ length: 40 }, (_, i) => ({
    features: [i % 4 === 0 ? 7 : 3, 100 + i],
    holds: i % 4 === 0,
    weight: 1,
  }))
  const learnt = learnLogLinear(lessons, lessons)
  expect(logOddsOf(learnt, [7])).toBeGreaterThan(1)
  expect(logOddsOf(learnt, [3])).toBeLessThan(-1)
  expect(learnLogLinear(lessons, lessons)).toEqual(learnt)
})

test('agents who say more weigh no more, and an announcement is nobody', () => {
  const lessons = roleLessons([
    says('AGENT', 'Good morning. How can I help?'),
    says('CUSTOMER', 'Hello.'),
    { ...says('AGENT', 'Press one.'), by: 'IVR' },
  ])
  const weightOf = (agents: boolean) =>
    lessons.filter(({ holds }) => holds === agents).reduce((sum, { weight }) => sum + weight, 0)
  expect(lessons).toHaveLength(4)
  expect(weightOf(false)).toBeCloseTo(weightOf(true))
})

test('another goes on between the turns of a call, and nobody else within one', () => {
  const lessons = changeLessons([
    says('AGENT', 'Good morning. How can I help?', 'c1'),
    says('CUSTOMER', 'Hello.', 'c1'),
    says('AGENT', 'Welcome.', 'c2'),
    says('CUSTOMER', 'and nobody wrote points here', 'c3'),
    says('AGENT', 'Right.', 'c3'),
  ])
  expect(lessons.map(({ holds }) => holds)).toEqual([false, true])
})
