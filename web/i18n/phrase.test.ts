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

test('French quotes, question marks and colons stay on the line of their word', () => {
  expect(phrase('« {name} » : quitter ?', 'fr', { name: 'A' })).toBe('«\u00a0A\u00a0»\u00a0: quitter\u00a0?')
  expect(phrase('a : b', 'en')).toBe('a : b')
})
