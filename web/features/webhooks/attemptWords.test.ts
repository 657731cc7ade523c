import { expect, test } from 'vitest'
import { AttemptReason } from '../../../src/contract/webhooks.js'
import { attemptWords } from './attemptWords.js'

const message = 'answered 500'

test.each([
  [500, 'a répondu 500'],
  [302, 'a répondu 302 : les redirections ne sont pas suivies'],
  [410, 'a répondu 410 Gone : le point d’accès a été désactivé'],
])('an endpoint that answered %d', (statusCode, words) => {
  expect(attemptWords({ message, reason: 'status', statusCode }, 'fr')).toBe(words)
  expect(attemptWords({ message, reason: 'status', statusCode }, 'en')).toBe(message)
})

test('every reason has French words of its own, and one of another version some', () => {
  for (const reason of [...AttemptReason.exclude(['status']).options, null])
    expect(attemptWords({ message, reason, statusCode: null }, 'fr')).not.toMatch(/answered|the |\bis\b/)
  expect(attemptWords({ message: null, reason: null, statusCode: 200 }, 'fr')).toBeNull()
})
