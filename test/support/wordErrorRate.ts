/** Insertions, deletions and substitutions over the number of words that were really said. */
export function wordErrorRate(said: string, heard: string): number {
  const [reference, hypothesis] = [wordsOf(said), wordsOf(heard)]
  let row = hypothesis.map((_, i) => i + 1)
  reference.forEach((word, r) => {
    let diagonal = r
    let left = r + 1
    row = row.map((above, h) => {
      const cost = Math.min(above + 1, left + 1, diagonal + (hypothesis[h] === word ? 0 : 1))
      diagonal = above
      left = cost
      return cost
    })
  })
  return (row[row.length - 1] ?? reference.length) / reference.length
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replace(/[-–]/g, ' ')
      .match(/[\p{L}\p{N}']+/gu) ?? []
  )
}
