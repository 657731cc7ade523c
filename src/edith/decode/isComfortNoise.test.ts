import { expect, test } from 'vitest'
import { isComfortNoise } from './isComfortNoise.js'

const QUALITY_BIT = 0b100

test.each([
  ['amrnb', [8, 9, 10, 11, 15]],
  ['amrwb', [9, 14, 15]],
])('%s frames of types %j carry no speech, all others are for the decoder', (codec, without) => {
  const types = Array.from({ length: 16 }, (_, type) => type)
  const found = types.filter((type) =>
    isComfortNoise(codec, { data: Buffer.from([(type << 3) | QUALITY_BIT]) }),
  )
  expect(found).toEqual(without)
})

test('an empty packet and the bytes of other codecs are for the decoder', () => {
  expect(isComfortNoise('amrnb', { data: null })).toBe(false)
  expect(isComfortNoise('amrnb', { data: Buffer.alloc(0) })).toBe(false)
  expect(isComfortNoise('mp3', { data: Buffer.from([15 << 3]) })).toBe(false)
})
