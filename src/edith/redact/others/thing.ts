import { isLuhnValid } from '../checksums.js'
import type { Run } from '../dialogue/runsIn.js'
import { type Stretch, type Turn, wholeOf } from '../dialogue/turn.js'
import { streetsIn } from '../kinds/addresses/streetsIn.js'

const CARD_DIGITS = 15

/** A number with its letters, that may be a thing's. */
export interface Thing extends Stretch {
  text: string
  digits: string
}

/** Up to the end of its sentence. */
export function thingOf(turn: Turn, { pieces }: Run): Thing {
  const [head] = pieces
  let end = head?.last ?? 0
  let text = head?.text ?? ''
  let digits = head?.isDigits ? head.text : ''
  for (const piece of pieces.slice(1)) {
    const between = turn.tokens.slice(end + 1, piece.first)
    if (between.some(({ text }) => /^[.?!;]$/.test(text)) && !turn.tokens[piece.first]?.isGlued) break
    end = piece.last
    text += piece.text
    if (piece.isDigits) digits += piece.text
  }
  return { turn, first: head?.first ?? 0, last: end, text, digits }
}

/** A card by its check digit, a house by its street. */
export function isOther(turn: Turn, { first, last, digits }: Thing): boolean {
  if (digits.length >= CARD_DIGITS && isLuhnValid(digits.slice(0, 16))) return true
  if (digits.length >= CARD_DIGITS && isLuhnValid(digits.slice(0, CARD_DIGITS))) return true
  return streetsIn(wholeOf(turn), false).some((street) => street.first <= last && street.last >= first)
}
