import { expect, test } from 'vitest'
import { languageName } from '../../i18n/format.js'
import { languageChoices } from './languageChoices.js'

test.each([
  ['en', ['en', 'fr', 'de', 'es']],
  ['fr', ['en', 'fr', 'de', 'es']],
])('in %s: what is installed first, then by name', (locale, expected) => {
  const given = [
    { code: 'es', installed: false },
    { code: 'fr', installed: true },
    { code: 'de', installed: false },
    { code: 'en', installed: true },
  ]
  const named = (code: string) => languageName(code, locale)
  expect(languageChoices(given, named, locale).map(({ code }) => code)).toEqual(expected)
})
