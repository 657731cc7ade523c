import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from './cleanText.js'

test.each([
  ['  Good   morning. ', 'Good morning.'],
  ['No, no, no.', 'No, no, no.'],
  ['Thank you. '.repeat(20), 'Thank you.'],
  ['and then and then and then and then and then he left', 'and then he left'],
  ['I, I, I, I, I, I see', 'I, see'],
  ['It is zero zero zero zero zero one', 'It is zero zero zero zero zero one'],
  ['...', ''],
  ['♪', ''],
  ['', ''],
  ['Привет, как дела?', 'Привет, как дела?'],
])('%j becomes %j', (heard, kept) => {
  expect(cleanText(heard)).toBe(kept)
})

test('a phrase said over and over for a minute is said once', () => {
  expect(cleanText('we are going to have to look into that '.repeat(30))).toBe(
    'we are going to have to look into that',
  )
})

test('cleaning twice changes nothing more', () => {
  const words = fc.array(fc.constantFrom('yes', 'no', 'well', 'then', '.'), { maxLength: 40 })
  fc.assert(
    fc.property(words, (said) => {
      const once = cleanText(said.join(' '))
      expect(cleanText(once)).toBe(once)
    }),
  )
})
