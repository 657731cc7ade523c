import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { seal, unseal } from './seal.js'

const key = randomBytes(32)

test('what was sealed is unsealed with the same key and context', () => {
  expect(unseal(key, seal(key, 'whsec_é', 'row 1'), 'row 1')).toBe('whsec_é')
})

test('the same text is sealed differently each time', () => {
  expect(seal(key, 'a', 'row').equals(seal(key, 'a', 'row'))).toBe(false)
})

test.each([
  ['another key', () => unseal(randomBytes(32), seal(key, 'a', 'row'), 'row')],
  ['another context', () => unseal(key, seal(key, 'a', 'row 1'), 'row 2')],
  [
    'a flipped bit',
    () => {
      const sealed = seal(key, 'a', 'row')
      sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1
      return unseal(key, sealed, 'row')
    },
  ],
])('%s is refused', (_, attempt) => {
  expect(attempt).toThrow()
})
