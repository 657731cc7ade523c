import { digitsPieceAt } from '../dialogue/pieceAt.js'
import type { Turn } from '../dialogue/turn.js'
import type { WordClass } from './wordClass.js'

/** Tokens in a row that may be read out as one value. */
export interface Run {
  first: number
  last: number
  digits: string
  letters: number
  /** Said in hundreds or thousands. */
  isScaled: boolean
}

const GAP = 2
const SCALE = /^(hundred|thousand|cents?|mille)$/

/** Digits, numbers in words and letters, with at most one other token between two of them. */
export function runsOf(turn: Turn, classes: readonly WordClass[]): Run[] {
  const runs: Run[] = []
  const isPiece = (at: number) => /^(digits|number|letter)$/.test(classes[at] ?? '')
  for (let first = 0; first < classes.length; first++) {
    if (!isPiece(first)) continue
    let last = first
    for (let next = first + 1; next < classes.length && next - last <= GAP; next++)
      if (isPiece(next)) last = next
    runs.push(readRun(turn, classes, first, last))
    first = last
  }
  return runs
}

function readRun(turn: Turn, classes: readonly WordClass[], first: number, last: number): Run {
  const run: Run = { first, last, digits: '', letters: 0, isScaled: false }
  for (let at = first; at <= last; at++) {
    if (SCALE.test(turn.tokens[at]?.text ?? '')) run.isScaled = true
    const number = digitsPieceAt(turn, at)
    if (number) run.digits += number.text
    else if (classes[at] === 'letter') run.letters++
    if (number && number.last > at) {
      const inner = turn.tokens.slice(at + 1, number.last + 1)
      run.isScaled ||= inner.some(({ text }) => SCALE.test(text))
      at = number.last
    }
  }
  return run
}
