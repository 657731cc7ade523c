import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moodOf } from './sentiment.js'

describe('what customers say when they are content', () => {
  test.each([
    'That is great, thank you so much for your help.',
    'Perfect, everything works again.',
    'You have been very helpful.',
    'No problem at all.',
    'Lovely, that was quick.',
    'That is not bad.',
  ])('%s', (text) => expect(moodOf([text])).toBeGreaterThan(0.2))
})

describe('what customers say when they are not', () => {
  test.each([
    'This is the worst service I have ever had.',
    'I am very disappointed.',
    'I am not happy with this.',
    'This is a waste of my time.',
    'It is not great, to be honest.',
    "That isn't good enough.",
    'I want to speak to a manager, this is unacceptable.',
    "You haven't helped me at all.",
  ])('%s', (text) => expect(moodOf([text])).toBeLessThan(-0.15))
})

describe('what a call is about is no mood', () => {
  test.each([
    'I have a problem with my order.',
    'I would like to cancel my subscription.',
    'Good morning, this is Anna.',
    'The issue is with the router.',
    'The number is four five six.',
    '',
    'Bonjour, je voudrais changer mon adresse.',
  ])('%j', (text) => expect(moodOf([text])).toBe(0))
})

test('a negation turns what follows in its clause, not in the next', () => {
  expect(moodOf(['That is not helpful.'])).toBeLessThan(0)
  expect(moodOf(['No, that is helpful.'])).toBeGreaterThan(0)
  expect(moodOf(["I don't hate it."])).toBeGreaterThan(0)
})

test('an intensifier makes it stronger', () => {
  expect(moodOf(['I am very happy.'])).toBeGreaterThan(moodOf(['I am happy.']))
})

test('the mood of anything lies between -1 and 1, and letter case does not matter', () => {
  const word = fc.constantFrom('terrible', 'great', 'not', 'very', 'service', 'I', 'never', '.', ',')
  fc.assert(
    fc.property(fc.array(fc.array(word).map((words) => words.join(' '))), (texts) => {
      const mood = moodOf(texts)
      expect(Math.abs(mood)).toBeLessThanOrEqual(1)
      expect(moodOf(texts.map((text) => text.toUpperCase()))).toBe(mood)
    }),
  )
})
