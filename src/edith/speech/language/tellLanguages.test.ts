import { expect, test } from 'vitest'
import { tellLanguages } from './tellLanguages.js'

test('the longest utterances of a track are asked for their language, each by its own sound', () => {
  const lengths = [1, 5, 3, 9, 2, 4]
  let at = 0
  const utterances = lengths.map((seconds) => {
    const start = at
    at += seconds + 1
    return { channel: 0, voice: null, start, end: start + seconds, text: 'x', pauses: [], loudness: 1 }
  })
  const read = (from: number, to: number) => new Float32Array(to - from)
  const asked: number[] = []
  const told = tellLanguages(utterances, { read }, (samples) => {
    asked.push(samples.length / 16_000)
    return samples.length > 5 * 16_000 ? undefined : 'fr'
  })
  expect(asked).toEqual([5, 3, 9, 4])
  expect(told.map(({ language }) => language)).toEqual([undefined, 'fr', 'fr', undefined, undefined, 'fr'])
})
