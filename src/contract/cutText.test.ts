import { expect, test } from 'vitest'
import { cutText } from './cutText.js'

test.each([
  ['abc', 3, 'abc'],
  ['abc', 2, 'ab'],
  ['a😀b', 3, 'a😀'],
  ['a😀b', 2, 'a'],
  ['', 5, ''],
])('the first of %j up to %i is %j', (text, length, cut) => {
  expect(cutText(text, length)).toBe(cut)
})
