const MAX_EDITS = 2

/** The known name that somebody probably meant: spelt otherwise, or begun alike. */
export function nearestName(given: string, known: readonly string[]): string | undefined {
  // Longer is no misspelling, and would take its square.
  if (given.length > 64) return undefined
  const plain = plainName(given)
  const alike = known.find((name) => plainName(name) === plain)
  if (alike !== undefined) return alike
  const [nearest] = known
    .map((name) => ({ name, edits: edits(plain, plainName(name)) }))
    .filter(({ name, edits }) => edits <= Math.min(MAX_EDITS, Math.floor(name.length / 2)))
    .sort((a, b) => a.edits - b.edits)
  return nearest?.name ?? known.find((name) => plain.length > 2 && plainName(name).startsWith(plain))
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** Letters to add, drop or replace (Levenshtein). */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, i) => i)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1),
      )
    row = next
  }
  return row[to.length] ?? 0
}
