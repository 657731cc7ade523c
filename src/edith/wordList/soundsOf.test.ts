import { expect, test } from 'vitest'
import { comparable, soundDistance } from './soundDistance.js'
import { soundsOf } from './soundsOf.js'

test.each([
  ['knight', 'en', 'nYt'],
  ['phone', 'en', 'fon'],
  ['quay', 'en', 'kwe'],
  ['McKenna', 'en', 'm@kEn@'],
  ['O2', 'en', 'otu'],
  ['&', 'en', 'and'],
  ['Beaumont', 'fr', 'bom4'],
  ['chaud', 'fr', 'So'],
  ['Énergie', 'fr', 'enErZi'],
])('%s in %s', (word, language, sounds) => expect(soundsOf(word, language)).toBe(sounds))

const distance = (a: string, b: string, limit = 10) =>
  soundDistance(comparable(soundsOf(a, 'en')), comparable(soundsOf(b, 'en')), limit)

test('words that sound alike are near, however they are written', () => {
  expect(distance('knight', 'nite')).toBeLessThan(0.3)
  expect(distance('gins', "Jim's")).toBeLessThan(0.6)
  expect(distance('gins', 'banks')).toBeGreaterThan(1)
  expect(distance('box', 'box')).toBe(0)
})

test('what is farther than asked for is at the limit', () => {
  expect(distance('insurance', 'telephone', 1.5)).toBe(1.5)
})
