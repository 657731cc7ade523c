import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Chain, emissions, marginals } from './chain.js'
import { packChain, unpackChain } from './chainFile.js'

const LABELS = 3
const LENGTH = 3
const weight = fc.float({ min: -3, max: 3, noNaN: true })
const weights = (size: number) =>
  fc.array(weight, { minLength: size, maxLength: size }).map((of) => Float32Array.from(of))
const chainOf = (steps: Float32Array, own = new Float32Array(0)): Chain => ({
  labels: LABELS,
  rows: new Map([
    [-7, 0],
    [12, 1],
  ]),
  weights: own,
  steps,
})

test('probabilities are shares of all ways to label a line', () => {
  fc.assert(
    fc.property(weights(LENGTH * LABELS), weights(LABELS * LABELS + LABELS), (scores, steps) => {
      const { tokens, total } = marginals(chainOf(steps), scores)
      const ways = Array.from({ length: LABELS ** LENGTH }, (_, way) => {
        const labels = Array.from({ length: LENGTH }, (_, at) => Math.floor(way / LABELS ** at) % LABELS)
        return { labels, share: Math.exp(scoreOf(labels, scores, steps)) }
      })
      const all = ways.reduce((sum, { share }) => sum + share, 0)
      expect(total).toBeCloseTo(Math.log(all), 4)
      for (let at = 0; at < LENGTH; at++)
        for (let label = 0; label < LABELS; label++) {
          const some = ways.filter(({ labels }) => labels[at] === label)
          const sum = some.reduce((part, { share }) => part + share, 0)
          expect(tokens[at * LABELS + label]).toBeCloseTo(sum / all, 4)
        }
    }),
  )
})

test('a label that a token may not have has no share, and nobody else loses any', () => {
  const scores = Float32Array.from({ length: LENGTH * LABELS }, (_, i) => Math.sin(i))
  const { tokens } = marginals(chainOf(new Float32Array(12)), scores, (at, label) => at !== 1 || label === 2)
  expect([...tokens.slice(3, 6)]).toEqual([0, 0, expect.closeTo(1, 6)])
  expect(tokens.slice(0, 3).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 6)
})

test('a feature that was never seen says nothing; a line without words has no probabilities', () => {
  const chain = chainOf(new Float32Array(12), Float32Array.of(1, 2, 3, 4, 5, 6))
  expect([...emissions(chain, [Int32Array.of(12, 99), Int32Array.of(99)])]).toEqual([4, 5, 6, 0, 0, 0])
  expect(marginals(chain, new Float32Array(0)).tokens).toHaveLength(0)
})

test('what is read back says the same, and other labels are refused', () => {
  const steps = Float32Array.from({ length: 12 }, (_, i) => i / 7)
  const chain = chainOf(steps, Float32Array.of(1, -2, 3, -4, 5, -6))
  const packed = packChain(chain, ['', 'A', 'B'])
  const again = unpackChain(packed, ['', 'A', 'B'])
  const features = [Int32Array.of(-7), Int32Array.of(12, -7)]
  for (const [i, score] of emissions(chain, features).entries())
    expect(emissions(again, features)[i]).toBeCloseTo(score, 1)
  expect([...again.steps]).toEqual([...steps])
  expect(() => unpackChain(packed, ['', 'B', 'A'])).toThrow('other labels')
})

function scoreOf(labels: number[], scores: Float32Array, steps: Float32Array): number {
  return labels.reduce((sum, label, at) => {
    const before = at === 0 ? LABELS : (labels[at - 1] ?? 0)
    return sum + (scores[at * LABELS + label] ?? 0) + (steps[before * LABELS + label] ?? 0)
  }, 0)
}
