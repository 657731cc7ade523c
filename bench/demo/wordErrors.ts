/** How many words must be replaced, dropped or added to make `heard` of `said`. */
export function wordErrors(said: string[], heard: string[]): number {
  let previous = Array.from({ length: heard.length + 1 }, (_, index) => index)
  said.forEach((word, row) => {
    const current = [row + 1]
    heard.forEach((other, column) => {
      const replaced = cell(previous, column) + (word === other ? 0 : 1)
      current.push(Math.min(replaced, cell(previous, column + 1) + 1, cell(current, column) + 1))
    })
    previous = current
  })
  return cell(previous, heard.length)
}

const cell = (row: number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY
