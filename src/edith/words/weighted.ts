/** `{ 2: 'angry annoyed' }` as words with their weight. */
export function weighted(lists: Record<number, string>, sign: 1 | -1): [string, number][] {
  return Object.entries(lists).flatMap(([weight, words]) =>
    words.split(' ').map((word): [string, number] => [word, sign * Number(weight)]),
  )
}
