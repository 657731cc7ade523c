const VOWELS = /[aeiouyàâäæéèêëîïôöœùûüÿ]+/g
const DIGITS = /\p{Nd}/gu
// Of a "seven" or a "trois": more letters than one, and about as long as a syllable and a half.
const DIGIT_LENGTH = 1.5
// Measured against Festival's own times: a word takes time of its own, and more by the syllable than by the letter.
const OF_A_WORD = 0.45
const OF_A_SYLLABLE = 0.55
const OF_A_LETTER = 0.13

/** How long a word takes to say, beside others: no unit. */
export function spokenLength(word: string): number {
  const digits = word.match(DIGITS)?.length ?? 0
  const letters = word.toLowerCase().replace(/[^\p{L}]/gu, '')
  if (letters === '') return Math.max(1, digits * DIGIT_LENGTH)
  const syllables = Math.max(1, voiced(letters).match(VOWELS)?.length ?? 1)
  return OF_A_WORD + OF_A_SYLLABLE * syllables + OF_A_LETTER * letters.length + DIGIT_LENGTH * digits
}

/** An "e" at the end is silent in English and French alike, unless it is the only vowel. */
function voiced(letters: string): string {
  return letters.length > 3 ? letters.replace(/es?$/, '') : letters
}
