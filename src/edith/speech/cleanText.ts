const LONGEST_PHRASE = 12
const REPEATS_ALLOWED = 3
// "Zero zero zero zero" is a number that somebody reads out.
const DIGITS_ALLOWED = 8
const DIGIT = /^(\d|zero|oh?|one|two|three|four|five|six|seven|eight|nine|double)$/

/** A recogniser that is given noise invents: it says one phrase over and over, or writes marks without a word. */
export function cleanText(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ')
  const kept = collapse(words).join(' ')
  return /[\p{L}\p{N}]/u.test(kept) ? kept : ''
}

/** People say "no, no, no"; a phrase that comes more often than that in a row is said once. */
function collapse(words: string[]): string[] {
  for (let length = 1; length <= LONGEST_PHRASE; length++) {
    for (let at = 0; at + length * 2 <= words.length; at++) {
      const repeats = countRepeats(words, at, length)
      const allowed = DIGIT.test(bare(words[at])) ? DIGITS_ALLOWED : REPEATS_ALLOWED
      if (repeats > allowed) {
        words = [...words.slice(0, at + length), ...words.slice(at + length * repeats)]
      }
    }
  }
  return words
}

function countRepeats(words: string[], at: number, length: number): number {
  let repeats = 1
  while (samePhrase(words, at, at + length * repeats, length)) repeats++
  return repeats
}

function samePhrase(words: string[], a: number, b: number, length: number): boolean {
  if (b + length > words.length) return false
  for (let i = 0; i < length; i++) if (bare(words[a + i]) !== bare(words[b + i])) return false
  return true
}

function bare(word = ''): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}
