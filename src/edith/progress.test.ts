import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Stage } from './engine.js'
import { trackProgress } from './progress.js'

const stages: Stage[] = ['DECODING', 'TRANSCRIBING', 'MEASURING', 'JUDGING', 'RECOMMENDING']

test('progress runs from 0 to 1', () => {
  const seen: number[] = []
  const report = trackProgress(({ fraction }) => seen.push(fraction))
  for (const stage of stages) for (const part of [0, 0.5, 1]) report(stage, part)
  expect(seen[0]).toBe(0)
  expect(seen[seen.length - 1]).toBeCloseTo(1)
})

test('of some stages alone it runs from 0 to 1, too', () => {
  const seen: number[] = []
  const report = trackProgress(
    ({ fraction }) => seen.push(fraction),
    ['MEASURING', 'JUDGING', 'RECOMMENDING'],
  )
  for (const stage of ['MEASURING', 'JUDGING', 'RECOMMENDING'] as const) report(stage, 0)
  report('RECOMMENDING', 1)
  expect(seen[0]).toBe(0)
  expect(seen[1]).toBeLessThan(0.2)
  expect(seen.at(-1)).toBeCloseTo(1)
})

test('progress never falls and stays within bounds, whatever is reported', () => {
  const report = fc.tuple(fc.constantFrom(...stages), fc.double({ min: -1, max: 2, noNaN: true }))
  fc.assert(
    fc.property(fc.array(report), (reports) => {
      const seen: number[] = []
      const track = trackProgress(({ fraction }) => seen.push(fraction))
      for (const [stage, fraction] of reports) track(stage, fraction)
      seen.forEach((fraction, i) => {
        expect(fraction).toBeGreaterThan(seen[i - 1] ?? -1)
        expect(fraction).toBeLessThanOrEqual(1)
      })
    }),
  )
})
