import { numberAt } from '../../dialogue/numberAt.js'
import type { Turn } from '../../dialogue/turn.js'

/** The first token of a house number whose last one this is: "22", "twenty two", "4B". */
export function numberEndingAt({ tokens, tongue }: Turn, last: number): number | undefined {
  let found: number | undefined
  for (let first = last; first >= Math.max(0, last - 4); first--) {
    const number = numberAt(tokens, first, tongue)
    if (number?.last === last) found = first
    // "4B", "12 A"
    const isLettered = number?.last === last - 1 && /^[a-h]$/.test(tokens[last]?.text ?? '')
    if (isLettered) found = first
  }
  if (found === undefined) return undefined
  // "one one four Acacia Avenue": number words one after another are one number.
  for (let i = found - 1; i >= Math.max(0, last - 6); i--) {
    const before = numberAt(tokens, i, tongue)
    if (before?.last === found - 1) found = i
  }
  return found
}

/** With the word before it: "number 4". */
export function withNumberWord({ tokens }: Turn, number: number): number {
  return tokens[number - 1]?.text === 'number' || tokens[number - 1]?.text === 'numéro' ? number - 1 : number
}
