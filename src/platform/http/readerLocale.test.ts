import { expect, test } from 'vitest'
import { readerLocale } from './readerLocale.js'

test.each([
  ['fr', 'fr'],
  ['fr-CA,fr;q=0.9,en;q=0.8', 'fr'],
  ['FR', 'fr'],
  ['de,fr;q=0.9,en;q=0.8', 'fr'],
  ['en;q=0.5, fr;q=0.9', 'fr'],
  ['en-GB,en;q=0.9,fr;q=0.8', 'en'],
  ['fr;q=0, de', 'en'],
  ['de', 'en'],
  ['*', 'en'],
  ['frr', 'en'],
  [';;q=,,fr;q=x', 'en'],
  [undefined, 'en'],
])('who accepts “%s” reads %s', (accepted, locale) => {
  const headers = accepted === undefined ? {} : { 'accept-language': accepted }
  expect(readerLocale({ url: '/app/api/me', headers })).toBe(locale)
})

test('what is no page’s own is answered in English', () => {
  const headers = { 'accept-language': 'fr' }
  for (const url of ['/api/v1/projects', '//api/v1/projects', '/platform/v1/x', '/healthz', '/app'])
    expect(readerLocale({ url, headers })).toBe('en')
})
