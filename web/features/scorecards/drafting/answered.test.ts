import { expect, test } from 'vitest'
import { newCriterion } from '../draft.js'
import { answered, isFull, MOST_PHRASES, type Spoken } from './answered.js'

const criterion = newCriterion('SAID', () => 'hold') as Spoken

test('what is confirmed becomes an example, what is refused a counter-example, the last word counts', () => {
  const confirmed = answered(answered(criterion, 'Hold on.', true), 'Hold tight.', false)
  expect(confirmed).toMatchObject({ examples: ['Hold on.'], counterExamples: ['Hold tight.'] })
  expect(answered(confirmed, 'Hold on.', false)).toMatchObject({
    examples: [],
    counterExamples: ['Hold tight.', 'Hold on.'],
  })
  expect(answered(confirmed, 'Hold on.', true).examples).toEqual(['Hold on.'])
})

test('a criterion takes no more than its bounds', () => {
  const many = Array.from({ length: MOST_PHRASES }, (_, i) => `Phrase ${i}`)
  expect(isFull({ ...criterion, examples: many.slice(1) })).toBe(false)
  expect(isFull({ ...criterion, counterExamples: many })).toBe(true)
})
