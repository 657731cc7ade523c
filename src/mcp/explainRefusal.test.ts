import { expect, test } from 'vitest'
import { explainRefusal } from './explainRefusal.js'

const base = 'https://ccr.example'
const refusal = (status: number, headers: Record<string, string> = {}) => ({
  status,
  headers: new Headers(headers),
})
const body = (code: string) => ({ error: { code, message: 'What happened.' } })

test.each([
  [401, 'unauthorized', {}, 'What happened. A new key can be made at https://ccr.example/account/api-keys.'],
  [
    403,
    'plan_required',
    {},
    "What happened. The organisation's owner can change the plan at https://ccr.example/billing.",
  ],
  [
    429,
    'rate_limit_exceeded',
    { 'retry-after': '1209600' },
    'What happened. Calls are served again in 14 days.',
  ],
  [
    429,
    'rate_limit_exceeded',
    { 'retry-after': '59' },
    'What happened. Calls are served again in 59 seconds.',
  ],
  [429, 'rate_limit_exceeded', {}, 'What happened. Calls are served again in a while.'],
  [404, 'not_found', {}, 'There is nothing with this id in the organisation of the key.'],
  [400, 'validation_error', {}, 'What happened.'],
  [500, 'internal_error', { 'x-request-id': 'c1' }, 'What happened. Request id: c1.'],
])('%i %s', (status, code, headers, expected) => {
  expect(explainRefusal(refusal(status, headers), body(code), base)).toBe(expected)
})

test('what is not our API is told apart', () => {
  expect(explainRefusal(refusal(502), undefined, base)).toContain('is the address right?')
  expect(explainRefusal(refusal(301, { location: 'https://www.ccr.example/' }), undefined, base)).toBe(
    'https://ccr.example redirects to https://www.ccr.example/: give that as --base-url.',
  )
})
