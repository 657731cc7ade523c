import { FUNCTION_WORDS, SCRIPTS } from './functionWords.js'

const LEAST_WORDS = 20
// Talk has 35 to 55 % of its language's words, and up to 15 % of a relative's.
const CLEAR_SHARE = 0.25
const FAR_FEWER = 0.5
const LEAST_LETTERS = 40

/**
 * The language that words are written in, where they clearly are in another than `expected`; undefined: they are in it,
 * or nobody can tell. `expected` and the answer without a region.
 */
export function otherLanguageOfWords(text: string, expected: string): string | undefined {
  return otherScript(text, expected) ?? otherWords(text, expected)
}

function otherScript(text: string, expected: string): string | undefined {
  const letters = [...text.replace(/[^\p{L}]/gu, '')]
  if (letters.length < LEAST_LETTERS) return undefined
  // Kana before Han: Japanese is written in both.
  const other = SCRIPTS.find(
    ({ letters: script }) => letters.filter((letter) => script.test(letter)).length > letters.length / 3,
  )
  if (!other || other.language === expected) return undefined
  // Several languages share a script: of those that are not listed, nobody knows which letters they use.
  const isLatin = expected in FUNCTION_WORDS
  return isLatin ? other.language : undefined
}

function otherWords(text: string, expected: string): string | undefined {
  const own = FUNCTION_WORDS[expected]
  const words =
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}']+/gu) ?? []
  if (!own || words.length < LEAST_WORDS) return undefined
  const shareOf = (known: Set<string>) => words.filter((word) => known.has(word)).length / words.length
  const [best] = Object.entries(FUNCTION_WORDS)
    .map(([language, known]) => ({ language, share: shareOf(known) }))
    .sort((a, b) => b.share - a.share)
  if (!best || best.language === expected || best.share < CLEAR_SHARE) return undefined
  return shareOf(own) < best.share * FAR_FEWER ? best.language : undefined
}
