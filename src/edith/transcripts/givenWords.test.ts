import { expect, test } from 'vitest'
import { givenWords } from './givenWords.js'

const line = { at: 'segments[0]', label: null, channel: null, start: 0, end: 4 }
const said = (...words: [string, number, number][]) =>
  words.map(([text, start, end]) => ({ text, start, end }))

test('words keep the times that the file tells, with the marks that the line has', () => {
  const words = said(['hello', 0.1, 0.5], ['jo', 0.512, 0.9])
  expect(givenWords({ ...line, text: 'Hello, Jo.', words })).toEqual({
    words: said(['Hello,', 0.1, 0.5], ['Jo.', 0.51, 0.9]),
    wordTimes: 'HEARD',
  })
})

test('pieces of a word are one word', () => {
  const words = said(['well', 0, 0.4], ['-', 0.4, 0.4], ['known', 0.4, 0.9])
  expect(
    givenWords({ ...line, text: 'Well-known', words: words.filter(({ text }) => text !== '-') }).words,
  ).toEqual(said(['Well-known', 0, 0.9]))
})

test('words that are not the line’s, or none, are estimated', () => {
  expect(givenWords({ ...line, text: 'Hello there', words: said(['Goodbye', 0, 1]) }).wordTimes).toBe(
    'ESTIMATED',
  )
  const { words, wordTimes } = givenWords({ ...line, text: 'Hello there' })
  expect(wordTimes).toBe('ESTIMATED')
  expect(words.map(({ text }) => text)).toEqual(['Hello', 'there'])
  expect(words.at(-1)?.end).toBe(4)
})
