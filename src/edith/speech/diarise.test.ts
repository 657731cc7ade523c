import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitByVoice, type VoiceSpan } from './diarise.js'

const RATE = 16_000
const speech = (from: number, to: number) => ({ from: from * RATE, to: to * RATE, pauses: [] })
const voice = (from: number, to: number, id: number): VoiceSpan => ({
  from: from * RATE,
  to: to * RATE,
  voice: id,
})
const parts = (...args: Parameters<typeof splitByVoice>) =>
  splitByVoice(...args).map(({ from, to, voice }) => [from / RATE, to / RATE, voice])

test('speech of one voice stays whole', () => {
  expect(parts(speech(0, 5), [voice(0, 10, 0)])).toEqual([[0, 5, 0]])
})

test('speech is cut where the voice changes', () => {
  expect(parts(speech(0, 6), [voice(0, 3, 0), voice(3, 6, 1)])).toEqual([
    [0, 3, 0],
    [3, 6, 1],
  ])
})

test('a gap between two voices is cut in its middle', () => {
  expect(parts(speech(0, 6), [voice(0, 2, 0), voice(3, 6, 1)])).toEqual([
    [0, 2.5, 0],
    [2.5, 6, 1],
  ])
})

test('a blip of another voice cuts nothing', () => {
  expect(parts(speech(0, 5), [voice(0, 5, 0), voice(2, 2.2, 1)])).toEqual([[0, 5, 0]])
})

test('speech that no voice was found in belongs to none', () => {
  expect(parts(speech(0, 5), [voice(9, 10, 0)])).toEqual([[0, 5, undefined]])
})

test('the parts always make up the whole, in order', () => {
  const found = fc.array(
    fc.record({
      from: fc.integer({ min: 0, max: 100 }),
      length: fc.integer({ min: 1, max: 60 }),
      id: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(found, (spans) => {
      const voices = spans
        .map(({ from, length, id }) => voice(from / 10, (from + length) / 10, id))
        .sort((a, b) => a.from - b.from || a.voice - b.voice)
      const split = splitByVoice(speech(2, 9), voices)
      expect(split[0]?.from).toBe(2 * RATE)
      expect(split[split.length - 1]?.to).toBe(9 * RATE)
      split.forEach((part, i) => {
        expect(part.to).toBeGreaterThan(part.from)
        if (i > 0) expect(part.from).toBe(split[i - 1]?.to)
      })
    }),
  )
})
