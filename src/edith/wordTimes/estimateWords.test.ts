import { expect, test } from 'vitest'
import { estimateWords } from './estimateWords.js'
import { FRAME_SECONDS } from './loudness.js'

/** Loud in these stretches, in seconds, with a fall of the voice at each of the dips. */
function sound(seconds: number, loud: [number, number][], dips: number[] = []): Float32Array {
  return Float32Array.from({ length: Math.round(seconds / FRAME_SECONDS) }, (_, frame) => {
    const at = (frame + 0.5) * FRAME_SECONDS
    if (!loud.some(([from, to]) => at >= from && at < to)) return 0.0005
    return dips.some((dip) => Math.abs(at - dip) < 0.025) ? 0.03 : 0.2
  })
}

const times = (text: string, loudness: Float32Array, start = 0) =>
  estimateWords(text, loudness, start).map(({ start, end }) => [start, end])

test('a word that stands alone takes the time in which it is loud, wherever that is', () => {
  expect(times('Hello.', sound(3, [[1.2, 1.8]]), 10)).toEqual([[11.2, 11.8]])
})

test('words are on their side of a pause, whatever an even pace would say', () => {
  const [yes, ...rest] = estimateWords(
    'Yes, I would like to pay it.',
    sound(5, [
      [0.2, 0.8],
      [2, 3.4],
    ]),
    0,
  )
  expect(yes).toMatchObject({ text: 'Yes,', start: 0.2, end: 0.8 })
  expect(rest[0]?.start).toBe(2)
  expect(rest.at(-1)?.end).toBe(3.4)
})

test('a longer word takes longer, and words are in order without overlap', () => {
  const words = estimateWords('a representative of ours', sound(2, [[0, 2]]), 0)
  const lengths = words.map(({ start, end }) => end - start)
  expect(lengths[1]).toBeGreaterThan(2 * (lengths[0] ?? 0))
  for (const [i, word] of words.entries()) expect(word.start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0)
})

test('a word ends where the voice falls, near where it would', () => {
  const [first] = estimateWords('seven seven', sound(2, [[0, 2]], [0.9]), 0)
  expect(first?.end).toBeCloseTo(0.9, 1)
})

test('what is silent has words all the same, over its whole length', () => {
  const words = estimateWords('one two three', new Float32Array(100), 4)
  expect(words.map(({ text }) => text)).toEqual(['one', 'two', 'three'])
  expect(words[0]?.start).toBe(4)
  expect(words.at(-1)?.end).toBe(6)
})

test('digits take the time in which they are said', () => {
  const [, number, please] = estimateWords('It’s 4217 please', sound(3, [[0, 3]]), 0)
  expect((number?.end ?? 0) - (number?.start ?? 0)).toBeGreaterThan(
    2 * ((please?.end ?? 0) - (please?.start ?? 0)),
  )
})
