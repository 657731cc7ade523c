import { expect, test } from 'vitest'
import { quieter, silentSamples, speechSamples } from '../../../../test/support/speechSamples.js'
import { evenLevel } from './evenLevel.js'

const trackOf = (pcm: Int16Array) => ({
  samples: pcm.length,
  read: (from: number, to: number) => Float32Array.from(pcm.subarray(from, to), (sample) => sample / 32_768),
  close: () => {},
})
const levelOf = async (pcm: Int16Array) => {
  const samples = (await evenLevel(trackOf(pcm))).read(0, pcm.length)
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)
}

test('whoever is recorded quietly is as loud as others', async () => {
  const talk = speechSamples(0, 10)
  const level = await levelOf(talk)
  expect((await levelOf(quieter(talk, 0.05))) / level).toBeCloseTo(1, 1)
})

test('a click is not taken for the loudest that is said', async () => {
  const talk = quieter(speechSamples(0, 10), 0.05)
  const level = await levelOf(talk)
  talk.fill(32_000, 80_000, 80_800)
  const even = (await evenLevel(trackOf(talk))).read(0, 70_000)
  expect(even.some((sample) => Math.abs(sample) > 0.2)).toBe(true)
  expect(level).toBeGreaterThan(0.02)
})

test('where there is nothing, nothing is made loud', async () => {
  expect(await levelOf(silentSamples(3))).toBe(0)
  const hiss = Int16Array.from({ length: 48_000 }, (_, i) => ((i * 7919) % 5) - 2)
  expect(await levelOf(hiss)).toBeLessThan(0.005)
})
