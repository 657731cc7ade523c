import { expect, test } from 'vitest'
import { builtinCatalogue } from '../../src/edith/speech/models/catalogue.js'
import { languageName } from '../../web/i18n/format.js'

test.each(['en', 'fr'])('in %s every language that we have a model for has a name, not a code', (locale) => {
  const codes = new Set(builtinCatalogue.flatMap((model) => ('languages' in model ? model.languages : [])))
  expect(codes.size).toBeGreaterThan(20)
  expect([...codes].filter((code) => languageName(code, locale).toLowerCase() === code)).toEqual([])
})
