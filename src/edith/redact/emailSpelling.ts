import { digitsAt } from './spokenDigits.js'
import type { Token } from './tokens.js'

const BETWEEN =
  /^(,|-|\.|_|then|and|the|number|numbers|um|uh|letter|letters|like|capital|underscore|dash|hyphen|dot|plus|double|triple|small|lower|case|all|euh|puis|et|le|la|lettre|chiffre|chiffres|majuscule|minuscule|tiret|bas)$/
const SPELLED_BY = /^(for|as|like|comme)$/
const MAX_BETWEEN = 5

/** Back from where an address begins so far: "T for tango, O for Oscar, double L, then the number 77" is its name as well. */
export function withSpelling(tokens: Token[], start: number, free: number): number {
  let first = start
  for (let at = start - 1, between = 0; at >= free && between <= MAX_BETWEEN; ) {
    const unit = unitEndingAt(tokens, at)
    if (unit !== undefined && unit >= free) {
      first = unit
      at = unit - 1
      between = 0
    } else if (BETWEEN.test(tokens[at]?.text ?? '')) {
      between++
      at--
    } else break
  }
  return tokens[first - 1]?.text === 'double' && first - 1 >= free ? first - 1 : first
}

/** A letter, with or without a word for it, or digits. */
function unitEndingAt(tokens: Token[], at: number): number | undefined {
  const { kind, text = '' } = tokens[at] ?? {}
  if (kind === 'digits' || (kind === 'word' && digitsAt(tokens, at)?.length === 1)) return at
  if (/^\p{L}$/u.test(text)) return at
  const letter = tokens[at - 2]?.text ?? ''
  const isWord = SPELLED_BY.test(tokens[at - 1]?.text ?? '') && /^\p{L}$/u.test(letter)
  return isWord && text.startsWith(letter) ? at - 2 : undefined
}
