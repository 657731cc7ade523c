import { expect, test } from 'vitest'
import { plainText } from './plainText.js'

test.each([
  ['Olga Ørsted', 'Olga Ørsted'],
  ['J.R. O’Neill-Smith', 'J. R. O’Neill-Smith'],
  ['Olga\r\nBcc: all@example.test', 'Olga Bcc: all@ example. test'],
  ['Win at https://evil.example/x?y', 'Win at https: / / evil. example/ x?y'],
  ['evil。example', 'evil。 example'],
  ['a\u200bb\u202ec\u2028d', 'a b c d'],
])('%j reads %j in a mail', (name, expected) => {
  expect(plainText(name)).toBe(expected)
})

test('a long text is cut', () => {
  expect(plainText('x'.repeat(500_000)).length).toBeLessThanOrEqual(120)
})
