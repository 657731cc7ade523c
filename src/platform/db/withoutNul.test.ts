import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withoutNul } from './withoutNul.js'

test.each([
  ['a\0b', 'ab'],
  [JSON.stringify('a\0b'), '"ab"'],
  [JSON.stringify('a\\u0000b'), JSON.stringify('a\\u0000b')],
  [JSON.stringify('\\\0'), JSON.stringify('\\')],
])('%j becomes %j', (text, kept) => {
  expect(withoutNul(text)).toBe(kept)
})

test('any value keeps everything but its NULs', () => {
  const strip = (text: string) => text.replaceAll('\0', '')
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('\0', '\\', 'u', '0', '"', 'é') })), (texts) => {
      expect(JSON.parse(withoutNul(JSON.stringify(texts)))).toEqual(texts.map(strip))
    }),
  )
})
