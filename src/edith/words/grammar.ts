/** The small words of a language, without accents, by which a phrase shows how it is built and not what it is about. */
export interface Grammar {
  wordsOf: (text: string) => string[]
  functionWords: ReadonlySet<string>
  negations: ReadonlySet<string>
  firstPerson: ReadonlySet<string>
  secondPerson: ReadonlySet<string>
  /** May stand before a question's first word. */
  leading: ReadonlySet<string>
  /** Recognised speech often lacks its question marks, so how a sentence begins counts as well. */
  asks: (first: string, second: string) => boolean
  /** What a word's family shares, of the word as it is spelt, with its accents; both sides of a comparison are cut alike, so it need not be a word. */
  stemOf: (word: string) => string
}

export function listed(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/))
}
