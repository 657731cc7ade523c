import { expect, test } from 'vitest'
import { piecesOf } from './piecesOf.js'
import { timeAt, wordAt, wordsOf } from './wordsOf.js'

const segment = {
  text: 'This is Big Jim’s Auto.',
  start: 4,
  words: [
    { text: 'This', start: 4.1, end: 4.3 },
    { text: 'is', start: 4.3, end: 4.5 },
    { text: 'Big', start: 4.5, end: 4.8, heard: 'Bigins' },
    { text: 'Jim’s', start: 4.8, end: 5.2, heard: '' },
    { text: 'Auto.', start: 5.4, end: 6 },
  ],
}
const words = wordsOf(segment)
const shown = (search: string, spoken: number) =>
  piecesOf(segment.text, words, search, spoken).map(({ text, isMatch, isSpoken, heard }) =>
    [text, isMatch && 'match', isSpoken && 'spoken', heard].filter(Boolean).join('|'),
  )

test('a line is cut at the word that is being said, and at words that were heard otherwise', () => {
  expect(shown('', -1)).toEqual(['This is ', 'Big Jim’s|Bigins', ' Auto.'])
  expect(shown('', 1)).toEqual(['This ', 'is|spoken', ' ', 'Big Jim’s|Bigins', ' Auto.'])
})

test('what is searched for may run over several of them', () => {
  expect(shown('s big', 2)).toEqual([
    'This i',
    's |match',
    'Big|match|spoken|Bigins',
    ' Jim’s|Bigins',
    ' Auto.',
  ])
})

test('a place in the text leads to its word’s time, and one in a line without words to the line’s', () => {
  expect(timeAt(segment, 0)).toBe(4.1)
  expect(timeAt(segment, 10)).toBe(4.5)
  expect(timeAt(segment, 99)).toBe(4)
  expect(timeAt({ text: 'Hello', start: 3, words: undefined }, 2)).toBe(3)
})

test('the word being said is the last that began', () => {
  expect(wordAt(words, 4)).toBe(-1)
  expect(wordAt(words, 5.3)).toBe(3)
  expect(wordAt(words, 60)).toBe(4)
})

test('words that are not the text are none', () => {
  expect(wordsOf({ text: 'Something else', words: segment.words })).toEqual([])
})
