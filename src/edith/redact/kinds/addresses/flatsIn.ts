import { numberAt } from '../../dialogue/numberAt.js'
import type { Stretch } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

const FLAT = {
  en: /^(flat|apartment|apt|suite|unit)$/,
  fr: /^(appartement|appart|bâtiment|étage|escalier|porte)$/,
}

/** "flat 3", "apartment four B": such only where an address is spoken of. */
export function flatsIn({ turn, first, last }: Stretch): Span[] {
  const found: Span[] = []
  for (let at = first; at < last; at++) {
    if (!FLAT[turn.tongue].test(turn.tokens[at]?.text ?? '')) continue
    const next = turn.tokens[at + 1]?.text === 'number' ? at + 2 : at + 1
    const number = numberAt(turn.tokens, next, turn.tongue)
    const end = number?.last ?? (/^[a-z]$/.test(turn.tokens[next]?.text ?? '') ? next : undefined)
    if (end === undefined || end > last) continue
    const letter = /^[a-h]$/.test(turn.tokens[end + 1]?.text ?? '') && end + 1 <= last ? end + 1 : end
    found.push({ label: '[address]', first: at, last: letter })
  }
  return found
}
