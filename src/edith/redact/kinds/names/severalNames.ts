import { isCapital, type Turn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'
import { afterRelation } from './afterRelation.js'
import { isNameWord, nameAt } from './nameAt.js'

const AND = /^(and|or|et|ou|,)$/
const SMALL = /\p{Ll}/u

/** "It's joint, Harish Rao and my wife, Sudha": what answers for a name may be behind a clause, and be more than one. */
export function severalNames(turn: Turn, first: Span | undefined, last: number): Span[] {
  const isWritten = turn.tokens.some((_, at) => at > 0 && isWholeName(turn, at))
  if (isWritten && !(first && isCapital(turn, first.first))) return wholeNamesIn(turn, last)
  return first ? [first, ...after(turn, first, last)] : []
}

function after(turn: Turn, name: Span, last: number): Span[] {
  const { tokens } = turn
  let at = name.last + 1
  while (at <= last && AND.test(tokens[at]?.text ?? '')) at++
  if (at === name.last + 1 || at > last) return []
  const from = afterRelation({ turn, first: at, last: Math.min(last, at + 2) })
  const next = nameAt(turn, from > at ? afterRelation({ turn, first: at, last }) : at, last)
  const isNext = next && (isCapital(turn, next.first) || from > at || isWholeInLower(turn, next))
  return isNext ? [next, ...after(turn, next, last)] : []
}

/** "sunita rao and dev rao", of a recogniser that writes no capitals. */
function isWholeInLower({ text }: Turn, { first, last }: Span): boolean {
  return text === text.toLowerCase() && last > first
}

function wholeNamesIn(turn: Turn, last: number): Span[] {
  const found: Span[] = []
  for (let at = 0; at <= last; at++) {
    if (!isWholeName(turn, at)) continue
    const name = nameAt(turn, at, last)
    if (!name) continue
    found.push(name, ...after(turn, name, last))
    at = found.at(-1)?.last ?? at
  }
  return found
}

/** Two words with capitals, one after another. */
function isWholeName(turn: Turn, at: number): boolean {
  const isPart = (i: number) =>
    isNameWord(turn, i) &&
    isCapital(turn, i) &&
    SMALL.test(turn.text.slice(turn.tokens[i]?.from, turn.tokens[i]?.to))
  return isPart(at) && isPart(at + 1)
}
