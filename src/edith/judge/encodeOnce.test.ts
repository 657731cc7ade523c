import { expect, test } from 'vitest'
import type { Embed } from './embedder.js'
import { encodeOnce } from './encodeOnce.js'

test('what has been encoded is not encoded again, and everybody gets the vectors of what they asked', async () => {
  const asked: string[][] = []
  const embed: Embed = async (texts) => {
    asked.push(texts)
    return texts.map((text) => Float32Array.of(text.length))
  }
  const encode = encodeOnce(embed)
  await encode(['a', 'bb', 'a'])
  expect(await encode(['bb', 'ccc', 'a'])).toEqual([2, 3, 1].map((length) => Float32Array.of(length)))
  expect(asked).toEqual([['a', 'bb'], ['ccc']])
})
