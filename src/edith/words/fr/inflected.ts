/** Words as a list names them, and as they are written of her and of several: déçu, déçue, déçus, déçues. */
export function inflected(words: [string, number][]): Map<string, number> {
  return new Map(
    words.flatMap(([word, weight]) => formsOf(word).map((form): [string, number] => [form, weight])),
  )
}

function formsOf(word: string): string[] {
  const feminines = [...new Set([`${word}e`, feminine(word)])]
  return [word, `${word}s`, ...feminines, ...feminines.map((form) => `${form}s`)]
}

function feminine(word: string): string {
  if (word.endsWith('eux')) return word.replace(/x$/, 'se')
  if (word.endsWith('eur')) return word.replace(/r$/, 'se')
  if (word.endsWith('if')) return word.replace(/f$/, 've')
  if (/(el|il|on|en|ul)$/.test(word)) return `${word}${word.at(-1)}e`
  return word === 'serein' ? 'sereine' : word.endsWith('c') ? `${word}he` : `${word}e`
}
