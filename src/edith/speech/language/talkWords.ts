import { hash } from '../../understand/hash.js'

/** Which words people say on the telephone, and which they say after another: natural logarithms of how often. */
export interface TalkWords {
  words: Map<string, number>
  /** How often the second word follows the first, by `pairKey`. */
  pairs: Map<number, number>
}

/** A word that nobody is known to say: a name, or a recogniser's spelling of what it does not understand. */
const UNKNOWN = -18
const PAIR_SHARE = 0.7
const STOP = '.'

export function pairKey(first: string, second: string): number {
  return hash(`${first} ${second}`)
}

/** In lower case, without marks; a sentence ends with `STOP`, and so does what is said before one. */
export function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll('’', "'")
    .split(/(?<=[.?!])\s+/)
    .flatMap((sentence) => {
      const words = sentence.match(/[\p{L}\p{N}']+/gu) ?? []
      return words.length > 0 ? [...words, STOP] : []
    })
}

/** How likely each word is, said after the one before it: natural logarithms, one for each word and each sentence's end. */
export function likelihoods(words: string[], { words: known, pairs }: TalkWords): number[] {
  return words.map((word, at) => {
    const alone = Math.exp(known.get(word) ?? UNKNOWN)
    const after = pairs.get(pairKey(words[at - 1] ?? STOP, word))
    return Math.log((1 - PAIR_SHARE) * alone + (after === undefined ? 0 : PAIR_SHARE * Math.exp(after)))
  })
}

export function isSentenceEnd(word: string): boolean {
  return word === STOP
}
