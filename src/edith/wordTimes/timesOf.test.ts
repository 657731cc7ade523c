import { expect, test } from 'vitest'
import { timesOf } from './timesOf.js'

const segment = {
  index: 0,
  speaker: 'AGENT' as const,
  start: 10,
  end: 16,
  text: 'Good morning. How can I help?',
  words: [
    { text: 'Good', start: 10.05, end: 10.3 },
    { text: 'morning.', start: 10.3, end: 10.96 },
    { text: 'How', start: 12.26, end: 12.5 },
    { text: 'can', start: 12.5, end: 12.7 },
    { text: 'I', start: 12.7, end: 12.8 },
    { text: 'help?', start: 12.8, end: 13.31 },
  ],
}

test('a part of a line is said when its words are, with nothing cut off', () => {
  expect(timesOf(segment, 'How can I help?')).toEqual({ start: 12.2, end: 16 })
  expect(timesOf(segment, 'morning')).toEqual({ start: 10.3, end: 11 })
})

test('a whole line, and what nobody can find in it, has the line’s times', () => {
  expect(timesOf(segment, segment.text)).toEqual({ start: 10, end: 16 })
  expect(timesOf(segment, 'how may I')).toEqual({ start: 10, end: 16 })
  expect(timesOf({ ...segment, words: undefined }, 'How')).toEqual({ start: 10, end: 16 })
})
