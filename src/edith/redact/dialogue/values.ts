import type { Mask } from '../../../contract/redactKinds.js'
import type { Span } from '../kinds/kind.js'
import { datePartsIn } from './datePartsIn.js'
import { isQuantity } from './isQuantity.js'
import { type Run, runsIn } from './runsIn.js'
import type { Turn } from './turn.js'

/** What was told once, to be known when it is said again. */
export interface Value {
  label: Mask
  digits: string
  words: string[]
  /** Of a date. */
  parts: number[]
}

export function valueIn(turn: Turn, span: Span): Value {
  const words = turn.tokens
    .slice(span.first, span.last + 1)
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
  const isDate = span.label === '[date of birth]' || span.label === '[card expiry]'
  return {
    label: span.label,
    digits: digitsOf(turn, span),
    words,
    parts: isDate ? datePartsIn(turn, span) : [],
  }
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

/** Misheard, or told again with a slip: as long, and half of it the same in its place; or some of its words. */
export function isNearValue(known: readonly Value[], value: Value): boolean {
  if (isKnownValue(known, value)) return true
  const { digits, words, parts } = value
  if (parts.length > 0)
    return known.some((one) => parts.filter((part) => one.parts.includes(part)).length * 2 >= parts.length)
  if (digits.length < 2) return words.some((word) => known.some((one) => one.words.includes(word)))
  return known.some(({ digits: told }) => {
    const same = [...digits].filter(
      (digit, at) => digit === told[at] || digit === told.at(at - digits.length),
    )
    return Math.abs(told.length - digits.length) <= 2 && same.length * 2 >= digits.length
  })
}
