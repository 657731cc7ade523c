import { setImmediate } from 'node:timers/promises'
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

test('who asks while another waits for the same gets it with them', async () => {
  let asked = 0
  const encode = encodeOnce(async (texts) => {
    asked += texts.length
    await setImmediate()
    return texts.map((text) => Float32Array.of(text.length))
  })
  const [first, second] = await Promise.all([encode(['a', 'bb']), encode(['bb', 'ccc'])])
  expect([first[1], second[1]]).toEqual([Float32Array.of(2), Float32Array.of(3)])
  expect(asked).toBe(3)
})

test('what failed is asked for again', async () => {
  let isBroken = true
  const encode = encodeOnce(async (texts) => {
    if (isBroken) throw new Error('the encoder is gone')
    return texts.map((text) => Float32Array.of(text.length))
  })
  await expect(encode(['a'])).rejects.toThrow('the encoder is gone')
  isBroken = false
  expect(await encode(['a'])).toEqual([Float32Array.of(1)])
})

test('what is kept for other calls is asked for as one list, whatever was said in this one', async () => {
  const asked: string[][] = []
  const encode = encodeOnce(async (texts) => {
    asked.push(texts)
    return texts.map((text) => Float32Array.of(text.length))
  })
  await encode(['a', 'bb'])
  await encode(['bb', 'ccc'], { keep: true })
  expect(asked).toEqual([
    ['a', 'bb'],
    ['bb', 'ccc'],
  ])
})
