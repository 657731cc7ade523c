import { expect, test } from 'vitest'
import { wordsToLines } from './wordsToLines.js'

const word = (text: string, start: number, label = 'A', channel = 0) => {
  return { at: '', text, start, end: start + 0.3, label, channel }
}
const textsOf = (words: Parameters<typeof wordsToLines>[0]) => wordsToLines(words).map(({ text }) => text)

test('words of one breath are a line, from the first to the last', () => {
  expect(wordsToLines([word('so', 1), word('I', 1.4), word('said', 1.8)])).toEqual([
    {
      ...word('so I said', 1),
      end: 2.1,
      words: [
        { text: 'so', start: 1, end: 1.3 },
        { text: 'I', start: 1.4, end: 1.7 },
        { text: 'said', start: 1.8, end: 2.1 },
      ],
    },
  ])
})

test.each([
  ['a sentence ends', [word('Yes.', 0), word('So', 0.4)]],
  ['somebody else speaks', [word('yes', 0), word('so', 0.4, 'B')]],
  ['another channel speaks', [word('yes', 0), word('so', 0.4, 'A', 1)]],
  ['more than a second passes', [word('yes', 0), word('so', 1.4)]],
])('a line ends where %s', (_, words) => expect(textsOf(words)).toHaveLength(2))
