import { expect, test } from 'vitest'
import { quoted } from './plainWords.js'

test('a long quote ends after a whole word, and where there are none after a whole character', () => {
  expect(quoted('short')).toBe('“short”')
  expect(quoted(`${'word '.repeat(23)}longer than that`)).toBe(`“${'word '.repeat(23).trim()} …”`)
  expect(quoted(`${'あ'.repeat(119)}😀あ`)).toBe(`“${'あ'.repeat(119)} …”`)
})
