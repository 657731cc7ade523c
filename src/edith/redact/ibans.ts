import { isIban } from './checksums.js'
import type { Found } from './found.js'
import { digitsAt } from './spokenDigits.js'
import type { Token } from './tokens.js'

const LONGEST = 34
const LEAST_DIGITS = 10
const MAX_WORDS = 2
const MARKS = new Set(['-', '.', ',', '…'])

export function findIbans(tokens: Token[], isTaken: (at: number) => boolean): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const last = isTaken(at) || tokens[at]?.kind !== 'word' ? undefined : lastOfIban(tokens, at, isTaken)
    if (last === undefined) continue
    found.push({ label: '[IBAN]', first: at, last })
    at = last
  }
  return found
}

/** Letters spelled and digits read out count as well: "D E eight nine …". */
function lastOfIban(tokens: Token[], first: number, isTaken: (at: number) => boolean): number | undefined {
  let compact = ''
  let last: number | undefined
  let words = 0
  for (let at = first; at < tokens.length && !isTaken(at); ) {
    const token = tokens[at]
    if (!token) break
    const item = digitsAt(tokens, at)
    const next = item?.digits ?? (token.kind === 'word' ? token.text.toUpperCase() : '')
    if (next === '' && !MARKS.has(token.text)) break
    // "GB29 NWBK 6016": a bank has one word of four letters, talk has many.
    if (!item && next.length > 1 && !token.isGlued && ++words > MAX_WORDS) break
    compact += next
    at += item?.length ?? 1
    if (compact.length > LONGEST || !/^[A-Z]{0,2}$|^[A-Z]{2}\d{1,2}$|^[A-Z]{2}\d{2}[A-Z0-9]*$/.test(compact))
      break
    if (next !== '' && isIban(compact) && compact.replace(/\D/g, '').length >= LEAST_DIGITS) last = at - 1
  }
  return last
}
