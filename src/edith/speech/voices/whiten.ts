const RIDGE = 1e-3
const SMALLEST = 1e-9

/**
 * Differences in units of how much one voice differs from itself: solves the Cholesky factor of `scatter`, a square
 * matrix by rows, and takes `middle` away before.
 */
export function whitener(scatter: Float64Array, size: number): (row: Float64Array) => Float64Array {
  const factor = cholesky(scatter, size)
  return (row) => {
    const out = new Float64Array(size)
    for (let i = 0; i < size; i++) {
      let sum = row[i] as number
      for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (out[k] as number)
      out[i] = sum / (factor[i * size + i] as number)
    }
    return out
  }
}

function cholesky(scatter: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j <= i; j++) {
      let sum = scatter[i * size + j] as number
      if (i === j) sum += RIDGE * sum + SMALLEST
      for (let k = 0; k < j; k++) sum -= (factor[i * size + k] as number) * (factor[j * size + k] as number)
      factor[i * size + j] =
        i === j ? Math.sqrt(Math.max(SMALLEST, sum)) : sum / (factor[j * size + j] as number)
    }
  return factor
}
