import { expect, test } from 'vitest'
import { halved } from './halved.js'
import { voiceFrames } from './voiceFrames.js'

const RATE = 16_000
const sound = (hertz: number[], seconds = 0.5) =>
  Float32Array.from({ length: RATE * seconds }, (_, i) =>
    hertz.reduce((sum, one) => sum + 0.1 * Math.sin((2 * Math.PI * one * i) / RATE), 0),
  )
const middle = (samples: Float32Array) => {
  const frames = voiceFrames(samples)
  return frames[frames.length >> 1] ?? expect.fail('there are no frames')
}

test.each([90, 125, 210, 310])(
  'the pitch of a voice at %s Hz is heard, through the telephone as well',
  (hertz) => {
    const harmonics = Array.from({ length: 12 }, (_, i) => hertz * (i + 1)).filter((one) => one > 300)
    const { pitch, voicing } = middle(sound(harmonics))
    expect(Math.exp(pitch) / hertz).toBeCloseTo(1, 1)
    expect(voicing).toBeGreaterThan(0.8)
  },
)

test('what does not repeat itself is not voiced', () => {
  let seed = 7
  const noise = Float32Array.from({ length: RATE / 2 }, () => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0
    return seed / 2 ** 32 - 0.5
  })
  expect(middle(noise).voicing).toBeLessThan(0.5)
})

test('the shape of a spectrum is the same however loud it is, and another where the sound is', () => {
  const loud = middle(sound([400, 800, 1200, 1600]))
  const soft = middle(sound([400, 800, 1200, 1600]).map((sample) => sample / 10))
  const other = middle(sound([1600, 2000, 2400, 2800]))
  const apart = (a: Float32Array, b: Float32Array) => Math.hypot(...a.map((value, i) => value - (b[i] ?? 0)))
  expect(apart(loud.cepstra, soft.cepstra)).toBeLessThan(0.1 * apart(loud.cepstra, other.cepstra))
  expect(loud.energy - soft.energy).toBeCloseTo(Math.log(100), 1)
})

test('fifty frames a second, the first after the first 32 ms', () => {
  const frames = voiceFrames(sound([300], 2))
  expect(frames[0]?.at).toBe(512)
  expect((frames[1]?.at ?? 0) - 512).toBe(320)
  expect(voiceFrames(sound([300], 0.05))).toEqual([])
})

test('at half the rate nothing is heard of what is too high for it', () => {
  const energy = (samples: Float32Array) =>
    samples.slice(50, -50).reduce((sum, sample) => sum + sample ** 2, 0)
  expect(energy(halved(sound([6000])))).toBeLessThan(0.01 * energy(halved(sound([1000]))))
})
