import { expect, test } from 'vitest'
import { dot } from '../understand/dot.js'
import { packTurns, packVectors, unpackTurns, unpackVectors } from './talkFile.js'

test('turns come back as they were, and a line that is none is refused', async () => {
  const turns = [{ text: 'Good "morning"', by: 'AGENT' as const, acts: ['greeting' as const] }]
  expect(await unpackTurns(packTurns(turns))).toEqual(turns)
  await expect(unpackTurns('{"text":"x","by":"IVR","acts":[]}\n')).rejects.toThrow()
})

test('vectors come back nearly as they were, of length 1', async () => {
  const vectors = [Float32Array.of(0.6, -0.8, 0), Float32Array.of(0, 0.1, Math.sqrt(0.99))]
  const unpacked = await unpackVectors(packVectors(vectors), 2)
  for (const [i, vector] of vectors.entries()) {
    const back = unpacked[i] ?? new Float32Array()
    expect(dot(vector, back)).toBeGreaterThan(0.999)
    expect(Math.hypot(...back)).toBeCloseTo(1, 5)
  }
  await expect(unpackVectors(packVectors(vectors), 4)).rejects.toThrow(/are not the vectors of 4 turns/)
})
