import { expect, test } from 'vitest'
import { linesOfList, WordList } from './wordList.js'

test('a list is typed a word a line, and knows where each stands', () => {
  expect(linesOfList('Corwell Energy\r\n\n  Big Jim’s Auto \n')).toEqual({
    words: ['Corwell Energy', 'Big Jim’s Auto'],
    lines: [1, 3],
  })
})

test.each([
  ['too many', Array.from({ length: 501 }, (_, i) => `Word ${i}`), []],
  ['too long', ['Fine', 'x'.repeat(61)], [1]],
  ['two lines in one', ['a\nb'], [0]],
  ['nothing', ['  '], [0]],
])('%s is refused, and where', (_, list, path) => {
  expect(WordList.safeParse(list).error?.issues[0]?.path).toEqual(path)
})
