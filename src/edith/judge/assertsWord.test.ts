import { expect, test } from 'vitest'
import { assertsWord, deniesWord } from './assertsWord.js'

test.each([
  ['We guarantee that it arrives on Monday.', true],
  ['We do not guarantee that.', false],
  ['He said they guarantee it.', false],
  ['I do not know that. But I guarantee it works.', true],
])('%s asserts the word: %s', (text, expected) => {
  expect(assertsWord(text, 'guarantee')).toBe(expected)
})

test.each([
  ['You are not an idiot.', true],
  ['nobody calls you an idiot here', false],
  ['you idiot, that is not the button', false],
  ['You are not an idiot. He is an idiot.', false],
])('%s denies the word: %s', (text, expected) => {
  expect(deniesWord(text, 'idiot')).toBe(expected)
})
