import { expect, test } from 'vitest'
import { compareVerdicts } from './compareVerdicts.js'

const agreement = (expected: Parameters<typeof compareVerdicts>[0], verdict: 'MET' | 'NOT_APPLICABLE') =>
  compareVerdicts(expected, [{ id: 'greeting', verdict }]).map(({ agrees }) => agrees)

test('any verdict that a manager could give agrees', () => {
  expect(agreement({ greeting: ['MET'] }, 'MET')).toEqual([true])
  expect(agreement({ greeting: ['PARTIAL', 'MET'] }, 'MET')).toEqual([true])
  expect(agreement({ greeting: ['NOT_MET'] }, 'MET')).toEqual([false])
})

test('to decline or to leave out is to disagree', () => {
  expect(agreement({ greeting: ['MET'] }, 'NOT_APPLICABLE')).toEqual([false])
  expect(compareVerdicts({ empathy: ['MET'] }, [])).toEqual([
    { criterionId: 'empathy', expected: ['MET'], found: 'MISSING', agrees: false },
  ])
})
