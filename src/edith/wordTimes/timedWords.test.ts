import { expect, test } from 'vitest'
import { joinedWords, withText } from './timedWords.js'

const heard = (text: string) => ({
  text,
  start: 0,
  end: 8,
  words: text.split(' ').map((word, i) => ({ text: word, start: i, end: i + 1 })),
  wordTimes: 'HEARD' as const,
})

test('of a line from which repeats were taken, each word keeps its time', () => {
  expect(withText(heard('no no no yes'), 'no yes').words.map(({ start }) => start)).toEqual([0, 3])
})

test('a text that is no part of it has estimated times', () => {
  const { words, wordTimes } = withText(heard('no yes'), 'maybe')
  expect(wordTimes).toBe('ESTIMATED')
  expect(words).toEqual([{ text: 'maybe', start: 0, end: 8 }])
})

test('two lines are as surely timed as the less sure of them', () => {
  expect(joinedWords(heard('yes'), heard('please'))).toMatchObject({ wordTimes: 'HEARD', words: [{}, {}] })
  expect(joinedWords(heard('yes'), { ...heard('please'), wordTimes: 'ESTIMATED' })?.wordTimes).toBe(
    'ESTIMATED',
  )
  expect(joinedWords(heard('yes'), {})).toBeUndefined()
})
