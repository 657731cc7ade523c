import { expect, test } from 'vitest'
import type { Segment } from '../../../src/contract/transcript.js'
import { matchesOf, stretches } from './matchesOf.js'

const line = (index: number, text: string): Segment => ({
  index,
  text,
  speaker: 'AGENT',
  start: index,
  end: index + 1,
})
const segments = [line(0, 'Thank you for calling'), line(1, 'Merci, désolé'), line(2, 'Thanks')]

test('lines are found whatever the case and the accents', () => {
  expect(matchesOf(segments, 'THANK')).toEqual([0, 2])
  expect(matchesOf(segments, 'desole')).toEqual([1])
})

test('searching for nothing finds nothing', () => expect(matchesOf(segments, '  ')).toEqual([]))

test('a line is cut where it matches, and put together again is the line', () => {
  const cut = stretches('Désolé, so désolé.', 'desole')
  expect(cut).toEqual([
    { text: 'Désolé', isMatch: true },
    { text: ', so ', isMatch: false },
    { text: 'désolé', isMatch: true },
    { text: '.', isMatch: false },
  ])
})

test('signs that mean something in a pattern are only signs', () => {
  expect(stretches('It is $5 (five).', '(five)').filter(({ isMatch }) => isMatch)).toHaveLength(1)
})

test('a match at the very end is found', () => {
  expect(stretches('bye bye', 'bye').filter(({ isMatch }) => isMatch)).toHaveLength(2)
})
