import { expect, test } from 'vitest'
import { demoLines } from './demoLines.js'

const signIn = { email: 'demo@example.test', password: 'known' }

test('the demo is not announced as if its calls were analysed while they wait', () => {
  expect(demoLines(signIn, { calls: 8, waiting: 8 })).toMatch(/known\n.*takes some minutes: 0 of 8 are done/)
  expect(demoLines(signIn, { calls: 8, waiting: 1 })).toMatch(/7 of 8/)
  expect(demoLines(signIn, { calls: 8, waiting: 0 })).toBe('Demo sign-in: demo@example.test, password known')
})
