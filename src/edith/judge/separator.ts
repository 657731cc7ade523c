import { type Comparison, compare, type Phrase } from './phrase.js'
import { solve } from './solve.js'

// Chosen on the calibration half, like the weights.
const RIDGE = 0.2

/** Kernel ridge regression: a factor for every phrase, such that examples come out at 1 and all others at -1. */
export function separate(examples: Phrase[], others: Phrase[]): number[] {
  const phrases = [...examples, ...others]
  const matrix = phrases.map(() => new Array<number>(phrases.length).fill(0))
  phrases.forEach((a, i) => {
    for (let j = i; j < phrases.length; j++) {
      const value = compare(a, phrases[j] ?? a).overall + (i === j ? RIDGE : 0)
      for (const [row, column] of [
        [i, j],
        [j, i],
      ] as const) {
        const line = matrix[row]
        if (line) line[column] = value
      }
    }
  })
  return solve(
    matrix,
    phrases.map((_, i) => (i < examples.length ? 1 : -1)),
  )
}

/** On which side a phrase falls, by how it compares with each of the phrases. */
export function sideOf(comparisons: Comparison[], factors: number[]): number {
  return comparisons.reduce((sum, comparison, i) => sum + (factors[i] ?? 0) * comparison.overall, 0)
}
