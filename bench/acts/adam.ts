const MOMENTUM = 0.9
const VARIANCE = 0.999
const TINY = 1e-8

/** Adam's step over one table, whole or by single rows: what no turn of a batch touches keeps its state. */
export function adam(table: Float32Array, decay = 0) {
  const mean = new Float32Array(table.length)
  const square = new Float32Array(table.length)
  return (gradient: Float32Array, step: number, rate: number, from = 0): void => {
    const meanShare = 1 - MOMENTUM ** step
    const squareShare = 1 - VARIANCE ** step
    for (let i = 0; i < gradient.length; i++) {
      const at = from + i
      const slope = (gradient[i] ?? 0) + decay * (table[at] ?? 0)
      const m = MOMENTUM * (mean[at] ?? 0) + (1 - MOMENTUM) * slope
      const v = VARIANCE * (square[at] ?? 0) + (1 - VARIANCE) * slope * slope
      mean[at] = m
      square[at] = v
      table[at] = (table[at] ?? 0) - (rate * (m / meanShare)) / (Math.sqrt(v / squareShare) + TINY)
    }
  }
}
