import { expect, test } from 'vitest'
import { formattingLocale } from './formattingLocale.js'

test('the browser’s variety of the chosen language is followed', () => {
  expect(formattingLocale('en', ['fr-CA', 'en-GB', 'en'])).toBe('en-GB')
  expect(formattingLocale('fr', ['fr-CA', 'en-GB'])).toBe('fr-CA')
})

test('a language the browser does not name is plain', () => {
  expect(formattingLocale('fr', ['en-US', 'fy-NL'])).toBe('fr')
})
