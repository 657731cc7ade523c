import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Passage, SpeechSpan } from '../spokenAudio.js'
import { shapeSpans } from './shapeSpans.js'

const RATE = 16_000
const loud = {
  samples: 600 * RATE,
  read: (from: number, to: number) => new Float32Array(to - from).fill(0.1),
}
const seconds = (from: number, to: number): SpeechSpan => ({ from: from * RATE, to: to * RATE })

function shaped(spans: SpeechSpan[], track = loud): Passage[] {
  const shape = shapeSpans(track)
  return [...shape.add(spans), ...shape.rest()]
}

test('speech with a breath in it is one passage that knows its pause', () => {
  expect(shaped([seconds(1, 3), seconds(3.4, 5)])).toEqual([{ ...seconds(1, 5), pauses: [seconds(3, 3.4)] }])
})

test('a longer pause begins a new passage', () => {
  expect(shaped([seconds(1, 3), seconds(3.6, 5)])).toHaveLength(2)
})

test('a passage grows no longer than a recogniser does well on', () => {
  expect(shaped([seconds(0, 7), seconds(7.2, 14)])).toHaveLength(2)
})

test('speech without a pause is cut where it is quietest', () => {
  const track = {
    samples: 600 * RATE,
    read: (from: number, to: number) =>
      new Float32Array(to - from).map((_, i) => (Math.abs(from + i - 11 * RATE) < 0.1 * RATE ? 0 : 0.1)),
  }
  const [first, second] = shaped([seconds(0, 20)], track)
  expect((first?.to ?? 0) / RATE).toBeCloseTo(11, 1)
  expect(second).toEqual({ from: first?.to, to: 20 * RATE, pauses: [] })
})

test('what the detector reports beyond the end of the track is cut off', () => {
  expect(shaped([seconds(598, 603)])).toEqual([{ ...seconds(598, 600), pauses: [] }])
})

test('whatever is heard, passages are in order, do not overlap, and cover all speech', () => {
  const heard = fc.array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 250 })), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(heard, (turns) => {
      let at = 0
      const spans = turns.map(([gap, length]) => {
        const from = at + gap * 1600
        at = from + length * 1600
        return { from, to: at }
      })
      const passages = shaped(spans, { ...loud, samples: at })
      passages.forEach((passage, i) => {
        expect(passage.from).toBeGreaterThanOrEqual(passages[i - 1]?.to ?? 0)
        expect(passage.to - passage.from).toBeLessThanOrEqual(16 * RATE)
      })
      for (const span of spans) {
        const covered = passages.reduce(
          (sum, { from, to }) => sum + Math.max(0, Math.min(to, span.to) - Math.max(from, span.from)),
          0,
        )
        expect(covered).toBe(span.to - span.from)
      }
    }),
    { numRuns: 50 },
  )
})
