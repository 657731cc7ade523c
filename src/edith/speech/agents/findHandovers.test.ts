import { describe, expect, test } from 'vitest'
import type { Segment } from '../../../contract/transcript.js'
import { TRAITS } from '../voices/voicePieces.js'
import { compareVoices } from './compareVoices.js'
import { findHandovers } from './findHandovers.js'
import type { LineVoice } from './lineVoices.js'
import { numberLines } from './numberLines.js'

/** Somebody's voice, `apart` from another's in some of its traits, in how much it varies by itself. */
function speaks(voice: number, seed: number, apart = 6): LineVoice {
  let state = seed * 7919 + 1
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32 - 0.5
  }
  const sums = Float64Array.from({ length: TRAITS * TRAITS }, (_, i) => (i % (TRAITS + 1) === 0 ? 90 : 0))
  const pieces = [0, 1, 2].map((i) => ({
    ...{ from: i, to: i + 1, frames: 30 },
    traits: Float64Array.from({ length: TRAITS }, (_, t) => random() + (t % 3 === voice ? apart : 0)),
  }))
  return { pieces, scatter: { sums, frames: 90 } }
}

const linesOf = (voices: number[]) =>
  voices.map((_, i) => {
    const line: Segment = { index: i, speaker: 'AGENT', start: i * 5, end: i * 5 + 4, text: '' }
    return { line, place: i }
  })

async function numbers(voices: number[], odds: Record<number, number>) {
  const lines = linesOf(voices)
  const read: number[] = []
  const voiceOf = async ({ index }: Segment) => {
    read.push(index)
    return speaks(voices[index] ?? 0, index)
  }
  const signs = { odds: (at: number) => odds[at] ?? 0 }
  const handovers = await findHandovers(lines, signs, voiceOf)
  return { at: handovers.map(({ at }) => at), read, numbers: await numberLines(lines, handovers, voiceOf) }
}

const two = [0, 0, 0, 0, 1, 1, 1, 1]

test('one voice is about nothing from itself, whatever is said how long; another is far', () => {
  const of = (voice: number, seeds: number[]) => seeds.map((seed) => speaks(voice, seed))
  const same = compareVoices(of(0, [1, 2, 3, 4]), of(0, [5, 6]))
  const other = compareVoices(of(0, [1, 2, 3, 4]), of(1, [5, 6]))
  expect(same?.distance).toBeLessThan(0)
  expect(other?.distance).toBeGreaterThan(20)
  expect(other?.isSecond(speaks(1, 9))).toBeGreaterThan(3)
  expect(other?.isSecond(speaks(0, 9))).toBeLessThan(-3)
  expect(compareVoices(of(0, [1]), of(1, [2, 3]))).toBeUndefined()
})

describe('a handover', () => {
  test('is where both the words and the voice say so', async () => {
    expect(await numbers(two, { 4: 3 })).toMatchObject({ at: [4], numbers: [1, 1, 1, 1, 2, 2, 2, 2] })
  })

  test('is none where the same voice goes on, whatever is said', async () => {
    expect(await numbers([0, 0, 0, 0, 0, 0], { 3: 9 })).toMatchObject({ at: [], numbers: [1, 1, 1, 1, 1, 1] })
  })

  test('is none, and no voice is read, where nothing is said that speaks for it', async () => {
    const found = await numbers(two, { 4: 1 })
    expect(found.at).toEqual([])
    expect(Math.max(0, found.read.length - two.length)).toBe(0)
  })

  test('happens twice, to a third agent', async () => {
    const three = [0, 0, 0, 1, 1, 1, 1, 2, 2, 2]
    expect(await numbers(three, { 3: 3, 7: 3 })).toMatchObject({
      at: [3, 7],
      numbers: [1, 1, 1, 2, 2, 2, 2, 3, 3, 3],
    })
  })

  test('back to who had the call before gives no third agent', async () => {
    const back = [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0]
    expect((await numbers(back, { 4: 3, 8: 3 })).numbers).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 1, 1, 1, 1])
  })

  test('at which both speak for a while leaves each their lines', async () => {
    const warm = [0, 0, 0, 0, 1, 0, 1, 1, 1, 1]
    expect((await numbers(warm, { 6: 3 })).numbers).toEqual([1, 1, 1, 1, 2, 1, 2, 2, 2, 2])
  })
})
