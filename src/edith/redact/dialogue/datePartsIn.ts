import type { Span } from '../kinds/kind.js'
import { MONTHS, ORDINALS } from './dateCluster.js'
import { numberAt } from './numberAt.js'
import type { Turn } from './turn.js'

const MONTH_NAMES = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' '),
  fr: 'janv fev mars avr mai juin juil aout sept oct nov dec'.split(' '),
}
const ORDINAL_NAMES =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
  seventeenth eighteenth nineteenth twentieth`.split(/\s+/)

/** The numbers of a date, a month being its own: "twenty-sixth of November" and "26/11" are the same two. */
export function datePartsIn(
  { tokens, tongue }: Turn,
  { first, last }: Pick<Span, 'first' | 'last'>,
): number[] {
  const parts: number[] = []
  for (let at = first; at <= last; ) {
    const { text = '' } = tokens[at] ?? {}
    const number = numberAt(tokens, at, tongue)
    const ordinal = tokens[(number?.last ?? at) + 1]?.text ?? ''
    if (MONTHS[tongue].test(text) && !number) parts.push(monthOf(text, tongue))
    else if (ORDINALS.test(text)) parts.push(ordinalOf(text))
    else if (number && ORDINALS.test(ordinal)) parts.push(Number(number.digits) + ordinalOf(ordinal))
    else if (number) parts.push(Number(number.digits) % 100)
    at = number && ORDINALS.test(ordinal) ? number.last + 2 : (number?.last ?? at) + 1
  }
  return parts
}

function monthOf(text: string, tongue: Turn['tongue']): number {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '')
  return MONTH_NAMES[tongue].findIndex((name) => plain.startsWith(name)) + 1
}

function ordinalOf(text: string): number {
  return text === 'thirtieth' ? 30 : Math.max(1, ORDINAL_NAMES.indexOf(text) + 1)
}
