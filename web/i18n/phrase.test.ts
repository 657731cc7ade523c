import { expect, test } from 'vitest'
import { phrase } from './phrase.js'

const calls = { one: '{count} call', other: '{count} calls' }

test.each([
  [0, '0 calls'],
  [1, '1 call'],
  [1200, '1,200 calls'],
])('%i is worded %s in English', (count, expected) => {
  expect(phrase(calls, 'en', { count })).toBe(expected)
})

test('none is singular in French', () => {
  expect(phrase({ one: '{count} appel', other: '{count} appels' }, 'fr', { count: 0 })).toBe('0 appel')
})

test('a value that is missing leaves its placeholder to be seen', () => {
  expect(phrase('Hello {name}', 'en')).toBe('Hello {name}')
})
