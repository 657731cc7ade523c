import pg from 'pg'
import { expect, test } from 'vitest'
import { createAuth } from './auth.js'

const prefixOf = (secret: string) =>
  createAuth({
    pool: new pg.Pool(),
    secret,
    publicUrl: 'http://localhost:3000',
    isSignUpOpen: true,
    signInsPerMinute: 10,
    mails: undefined,
    onWarning: () => {},
  }).options.advanced.cookiePrefix

test('two installations on one host do not overwrite each other’s cookies; servers of one share them', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)]
  expect(prefixOf(one)).toMatch(/^ccr-[0-9a-f]{8}$/)
  expect(prefixOf(one)).toBe(prefixOf(one))
  expect(prefixOf(one)).not.toBe(prefixOf(other))
})
