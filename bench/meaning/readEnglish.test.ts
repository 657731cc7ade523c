import { expect, test } from 'vitest'
import { readEnglish } from './readEnglish.js'

test('every line of the corpus is a text and its English', async () => {
  const { words, turns } = await readEnglish()
  expect(words.length).toBeGreaterThan(12_000)
  expect(turns.length).toBeGreaterThan(13_000)
  expect(words.every(({ french }) => !french.includes(' '))).toBe(true)
})
