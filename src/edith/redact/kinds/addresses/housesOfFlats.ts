import { isCapital, type Stretch } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

const FLAT = /^(flat|apartment|apt|appartement|appart)$/

/** "Flat 302, Shanti Apartments, 14th Cross, Bengaluru": a flat's number, and what has capitals or numbers after it. */
export function housesOfFlats({ turn, first, last }: Stretch): Span[] {
  const { tokens } = turn
  for (let at = first; at < last; at++) {
    if (
      !FLAT.test(tokens[at]?.text ?? '') ||
      tokens[at + 1]?.kind !== 'digits' ||
      tokens[at + 2]?.text !== ','
    )
      continue
    let end = at + 1
    for (let i = at + 2; i <= last; i++) {
      const { kind, text = '', isGlued } = tokens[i] ?? {}
      const isEnding = isGlued && /^(st|nd|rd|th|bis|ter)$/.test(text)
      if (kind === 'digits' || isCapital(turn, i) || isEnding) end = i
      else if (text !== ',' && text !== '-') break
    }
    if (end > at + 2) return [{ label: '[address]', first: at, last: end }]
  }
  return []
}
