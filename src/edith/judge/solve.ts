/** Gaussian elimination for a symmetric, positive definite matrix: no pivoting is needed. */
export function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, i) => Float64Array.from([...row, right[i] ?? 0]))
  rows.forEach((pivot, i) => {
    for (const row of rows.slice(i + 1)) {
      const factor = (row[i] ?? 0) / (pivot[i] ?? 1)
      for (let c = i; c < row.length; c++) row[c] = (row[c] ?? 0) - factor * (pivot[c] ?? 0)
    }
  })
  const solution = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] ?? new Float64Array()
    const known = solution.reduce((sum, value, c) => (c > i ? sum + value * (row[c] ?? 0) : sum), 0)
    solution[i] = ((row.at(-1) ?? 0) - known) / (row[i] ?? 1)
  }
  return solution
}
