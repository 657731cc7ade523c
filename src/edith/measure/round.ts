export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals
  // Adding 0 turns a negative zero, which JSON cannot say, into zero.
  return Math.round((value + Number.EPSILON) * factor) / factor + 0
}
