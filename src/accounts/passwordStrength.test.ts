import { expect, test } from 'vitest'
import { weaknessOf } from './passwordStrength.js'

test.each([
  ['1234567890', 'COMMON'],
  ['password123', 'COMMON'],
  ['motdepasse1', 'COMMON'],
  ['aaaaaaaaaaaaaa', 'PATTERN'],
  ['adalovelace', 'PERSONAL'],
  ['callcenterrate', 'PERSONAL'],
])('“%s” is refused: %s', async (password, why) => {
  expect(await weaknessOf(password, ['Ada Lovelace', 'ada@example.test', 'adalovelace'])).toBe(why)
})

test.each(['correct horse battery', 'listen-to-every-call', 'cheval agrafe pile', 'T7#qz!m0Lw'])(
  '“%s” is enough',
  async (password) => {
    expect(await weaknessOf(password, ['Ada Lovelace'])).toBeUndefined()
  },
)

test('the longest passwords are judged like all others', async () => {
  for (const password of ['a1'.repeat(64), 'aA!4@zq'.repeat(18), '!l1|iI'.repeat(21)])
    await weaknessOf(password)
  expect(await weaknessOf('a'.repeat(128))).toBe('PATTERN')
})
