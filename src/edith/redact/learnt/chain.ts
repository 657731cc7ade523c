/** Scores of the labels of each token, and of one label after another, of a linear chain (a conditional random field). */
export interface Chain {
  labels: number
  /** For each feature that was learnt a row of `labels` weights. */
  rows: ReadonlyMap<number, number>
  weights: Float32Array
  /** From label to label, row by row, then from the beginning of a line to each. */
  steps: Float32Array
}

/** Scores, token by token. */
export function emissions({ labels, rows, weights }: Chain, features: readonly Int32Array[]): Float32Array {
  const scores = new Float32Array(features.length * labels)
  for (const [at, own] of features.entries()) {
    const to = at * labels
    for (const feature of own) {
      const row = rows.get(feature)
      if (row === undefined) continue
      const from = row * labels
      for (let label = 0; label < labels; label++)
        scores[to + label] = (scores[to + label] ?? 0) + (weights[from + label] ?? 0)
    }
  }
  return scores
}

export interface Marginals {
  /** Logarithm of the sum over all ways to label the line. */
  total: number
  /** Probability of each label, token by token. */
  tokens: Float64Array
  /** Expected number of steps from label to label, as in `Chain.steps`: only learning asks for it. */
  steps: () => Float64Array
}

/** Forward and backward over a line. `isAllowed`: whether a token may have a label; all where it is absent. */
export function marginals(
  { labels, steps }: Chain,
  scores: Float32Array,
  isAllowed?: (at: number, label: number) => boolean,
): Marginals {
  const length = scores.length / labels
  const local = Float64Array.from(scores, (score, i) =>
    isAllowed && !isAllowed(Math.floor(i / labels), i % labels) ? Number.NEGATIVE_INFINITY : score,
  )
  const forward = new Float64Array(length * labels)
  const backward = new Float64Array(length * labels)
  const terms = new Float64Array(labels)
  for (let at = 0; at < length; at++)
    for (let label = 0; label < labels; label++) {
      const own = local[at * labels + label] ?? 0
      if (at === 0) {
        forward[label] = own + (steps[labels * labels + label] ?? 0)
        continue
      }
      for (let before = 0; before < labels; before++)
        terms[before] = (forward[(at - 1) * labels + before] ?? 0) + (steps[before * labels + label] ?? 0)
      forward[at * labels + label] = own + logSum(terms)
    }
  for (let at = length - 2; at >= 0; at--)
    for (let label = 0; label < labels; label++) {
      for (let next = 0; next < labels; next++)
        terms[next] =
          (steps[label * labels + next] ?? 0) +
          (local[(at + 1) * labels + next] ?? 0) +
          (backward[(at + 1) * labels + next] ?? 0)
      backward[at * labels + label] = logSum(terms)
    }
  const total = length === 0 ? 0 : logSum(forward.subarray((length - 1) * labels))
  const tokens = forward.map((score, i) => Math.exp(score + (backward[i] ?? 0) - total))
  return { total, tokens, steps: expectedSteps }

  function expectedSteps(): Float64Array {
    const expected = new Float64Array(labels * labels + labels)
    for (let label = 0; label < labels && length > 0; label++)
      expected[labels * labels + label] = tokens[label] ?? 0
    for (let at = 1; at < length; at++)
      for (let before = 0; before < labels; before++)
        for (let label = 0; label < labels; label++) {
          const i = before * labels + label
          const to = at * labels + label
          expected[i] =
            (expected[i] ?? 0) +
            Math.exp(
              (forward[(at - 1) * labels + before] ?? 0) +
                (steps[i] ?? 0) +
                (local[to] ?? 0) +
                (backward[to] ?? 0) -
                total,
            )
        }
    return expected
  }
}

function logSum(terms: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const term of terms) if (term > most) most = term
  if (most === Number.NEGATIVE_INFINITY) return most
  let sum = 0
  for (const term of terms) sum += Math.exp(term - most)
  return most + Math.log(sum)
}
