import type { Mask } from '../../../contract/redactKinds.js'
import type { Span } from '../kinds/kind.js'
import { isQuantity } from './isQuantity.js'
import { type Run, runsIn } from './runsIn.js'
import type { Turn } from './turn.js'

/** What was told once, to be known when it is said again. */
export interface Value {
  label: Mask
  digits: string
  words: string[]
}

export function valueIn(turn: Turn, span: Span): Value {
  const words = turn.tokens
    .slice(span.first, span.last + 1)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
  return { label: span.label, digits: digitsOf(turn, span), words }
}

export function digitsOf(turn: Turn, { first, last }: Pick<Span, 'first' | 'last'>): string {
  return runsIn({ turn, first, last }, false)
    .map(({ digits }) => digits)
    .join('')
}

export function digitRunsUntil(turn: Turn, last: number): Run[] {
  return runsIn({ turn, first: 0, last }, true).filter(
    (run) => /\d/.test(run.text) && !isQuantity(turn, run) && !isPronoun(turn, run),
  )
}

/** "Your new one": the only one of its run. */
function isPronoun({ tokens }: Turn, { first, last }: Run): boolean {
  return first === last && tokens.length > 4 && /^(one|un)$/.test(tokens[first]?.text ?? '')
}

/** The same digits or a part of them; the same words or some of them. */
export function isKnownValue(known: readonly Value[], { digits, words }: Value): boolean {
  const all = known.map((value) => value.digits).join('')
  if (digits.length >= 2)
    return all.includes(digits) || known.some((v) => v.digits !== '' && digits.includes(v.digits))
  const said = new Set(known.flatMap((value) => value.words))
  return words.length > 0 && words.every((word) => said.has(word))
}
