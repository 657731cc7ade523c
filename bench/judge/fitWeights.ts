import { solve } from '../../src/edith/judge/solve.js'
import type { Pair } from './pairs.js'

export interface Weights {
  bias: number
  weights: number[]
}

const ROUNDS = 8
const NEWTON_STEPS = 12
const RIDGE = 2
// How much a pair with a criterion that is only begun counts beside one with a whole one. Chosen on the calibration
// half: with 1, what whole criteria find falls; from 0.1 down to 0.02 both are as good as they get.
const BEGUN = 0.02

/**
 * Logistic regression where an utterance counts by its best span: fit, pick every utterance's best span anew, fit again.
 * No randomness: the same pairs give the same weights.
 */
export function fitWeights(pairs: Pair[]): Weights {
  const usable = pairs.filter(({ features }) => features.length > 0)
  const width = usable[0]?.features[0]?.length ?? 0
  const scale = scaleOf(usable.flatMap(({ features }) => features))
  const labels = usable.map(({ label }) => Number(label))
  const counts = usable.map(({ few }) => (few === undefined ? 1 : BEGUN))
  let model: Weights = { bias: 0, weights: Array.from({ length: width }, (_, i) => (i === 0 ? 1 : 0)) }
  for (let round = 0; round < ROUNDS; round++) {
    const rows = usable.map(({ features }) => [1, ...standardise(bestRow(features, model), scale)])
    model = unscale(newton(rows, labels, counts), scale)
  }
  return model
}

export function probability(features: number[][], model: Weights): number {
  if (features.length === 0) return 0
  return sigmoid(Math.max(...features.map((row) => logit(row, model))))
}

function bestRow(features: number[][], model: Weights): number[] {
  return features.reduce((best, row) => (logit(row, model) > logit(best, model) ? row : best))
}

function logit(row: number[], { bias, weights }: Weights): number {
  return row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), bias)
}

function sigmoid(value: number): number {
  return 1 / (1 + Math.exp(-value))
}

type Scale = { mean: number; deviation: number }[]

function scaleOf(rows: number[][]): Scale {
  return (rows[0] ?? []).map((_, i) => {
    const mean = rows.reduce((sum, row) => sum + (row[i] ?? 0), 0) / rows.length
    const variance = rows.reduce((sum, row) => sum + ((row[i] ?? 0) - mean) ** 2, 0) / rows.length
    return { mean, deviation: Math.sqrt(variance) || 1 }
  })
}

function standardise(row: number[], scale: Scale): number[] {
  return scale.map(({ mean, deviation }, i) => ((row[i] ?? 0) - mean) / deviation)
}

function unscale([intercept = 0, ...scaled]: number[], scale: Scale): Weights {
  const weights = scale.map(({ deviation }, i) => (scaled[i] ?? 0) / deviation)
  const bias = scale.reduce((sum, { mean }, i) => sum - mean * (weights[i] ?? 0), intercept)
  return { bias, weights }
}

function newton(rows: number[][], labels: number[], counts: number[]): number[] {
  const width = rows[0]?.length ?? 0
  let weights = new Array<number>(width).fill(0)
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const gradient = weights.map((weight, i) => -ridgeFor(i) * weight)
    const curvature: number[][] = weights.map((_, i) => weights.map((_, j) => (i === j ? ridgeFor(i) : 0)))
    rows.forEach((row, at) => {
      const count = counts[at] ?? 1
      const p = sigmoid(row.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0))
      row.forEach((value, i) => {
        gradient[i] = (gradient[i] ?? 0) + count * value * ((labels[at] ?? 0) - p)
        const line = curvature[i]
        if (line)
          row.forEach((other, j) => {
            line[j] = (line[j] ?? 0) + count * value * other * p * (1 - p)
          })
      })
    })
    const change = solve(curvature, gradient)
    weights = weights.map((weight, i) => weight + (change[i] ?? 0))
  }
  return weights
}

/** The intercept is not held back, or rare criteria would look commoner than they are. */
function ridgeFor(column: number): number {
  return column === 0 ? 0 : RIDGE
}
