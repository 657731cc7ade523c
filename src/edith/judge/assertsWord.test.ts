import { expect, test } from 'vitest'
import { assertsWord, isOfCustomer } from './assertsWord.js'

test.each([
  ['We guarantee that it arrives on Monday.', true],
  ['We do not guarantee that.', false],
  ['He said they guarantee it.', false],
  ['I do not know that. But I guarantee it works.', true],
])('%s asserts the word: %s', (text, expected) => {
  expect(assertsWord(text, 'guarantee')).toBe(expected)
})

test.each([
  ['You are not an idiot.', false],
  ['nobody is an idiot for asking', false],
  ['what an idiot I am', false],
  ['what an idiot i am i had you on mute', false],
  ['i was really stupid there you told me twice', false],
  ['Only an idiot does that.', true],
  ['you idiot, that is not the button', true],
  ['You are not an idiot. Idiot is what he called you.', true],
])('%s is of the customer: %s', (text, expected) => {
  expect(isOfCustomer(text, 'idiot')).toBe(expected)
})
