import { expect, test } from 'vitest'
import { alternate } from './alternate.js'
import { clusterVoices } from './clusterVoices.js'
import { TRAITS, type VoicePiece } from './voicePieces.js'

const identity = Float64Array.from({ length: TRAITS * TRAITS }, (_, i) => (i % (TRAITS + 1) === 0 ? 1 : 0))

/** Two voices whose middles are `apart` of what one of them varies by from frame to frame, in some of their traits. */
function pieces(turns: number[], apart: number): VoicePiece[] {
  let seed = 5
  const random = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed / 2 ** 32 - 0.5
  }
  return turns.map((voice, i) => ({
    from: i * 20_000,
    to: i * 20_000 + 16_000,
    frames: 30,
    traits: Float64Array.from(
      { length: TRAITS },
      (_, trait) => random() + (voice === 1 && trait < 4 ? apart : 0),
    ),
  }))
}

const turns = Array.from({ length: 40 }, (_, i) => (i % 7 < 3 ? 1 : 0))

test('two voices are told apart, and everything that one says is of one sign', () => {
  const odds = clusterVoices(pieces(turns, 2), identity)
  const signs = odds.map((one, i) => Math.sign(one) * (turns[i] === 1 ? 1 : -1))
  expect(Math.abs(signs.reduce((sum, sign) => sum + sign, 0))).toBe(turns.length)
  expect(Math.min(...odds.map(Math.abs))).toBeGreaterThan(1)
})

test('the same pieces give the same odds', () => {
  expect(clusterVoices(pieces(turns, 1), identity)).toEqual(clusterVoices(pieces(turns, 1), identity))
})

test('of nothing, or of a single word, nothing is told', () => {
  expect(clusterVoices([], identity)).toEqual([])
  expect(clusterVoices(pieces([1], 2), identity)).toEqual([0])
})

test('who speaks before and after tells of a word that tells nothing by itself', () => {
  const stays = [0, -3, -3, -3]
  expect(alternate([4, 0, 0, 4], stays).second.every((share) => share > 0.9)).toBe(true)
  expect(alternate([4, 0, -4], [0, 0, 0]).second[1]).toBeCloseTo(0.5, 5)
  expect(alternate([4, 0, -4], [0, -3, 3]).second[1]).toBeGreaterThan(0.9)
})

test('odds that fit each other fit better than odds that do not', () => {
  const changes = [0, -3, -3]
  expect(alternate([3, 3, 3], changes).fit).toBeGreaterThan(alternate([3, -3, 3], changes).fit)
})
