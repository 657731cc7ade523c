/** Log-odds as a sum over features: a row of `weights` for each, and what holds without any. */
export interface LogLinear {
  bias: number
  weights: Float32Array
}

/** By the root of their number, so that long lines stay comparable. */
export function logOddsOf({ bias, weights }: LogLinear, features: number[]): number {
  if (features.length === 0) return bias
  const sum = features.reduce((all, feature) => all + (weights[feature] ?? 0), 0)
  return bias + sum / Math.sqrt(features.length)
}
