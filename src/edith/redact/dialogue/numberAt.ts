import { frenchNumberAt } from '../frenchNumber.js'
import { digitsAt } from '../spokenDigits.js'
import type { Token } from '../tokens.js'
import type { Tongue } from './turn.js'

/** "4111", "twenty three", "double oh", "nine hundred", "two thousand and five", "quatre-vingt-dix", "trois zéros". */
export interface NumberItem {
  digits: string
  last: number
}

export function numberAt(tokens: Token[], at: number, tongue: Tongue): NumberItem | undefined {
  if (tongue === 'fr') return frenchAt(tokens, at) ?? englishAt(writtenOnly(tokens, at), at)
  return englishAt(tokens, at)
}

function englishAt(tokens: Token[], at: number): NumberItem | undefined {
  const item = digitsAt(tokens, at)
  if (!item) return undefined
  const small = { digits: item.digits, last: at + item.length - 1 }
  if (small.digits.length > 2 || /^0/.test(small.digits)) return small
  const hundreds = scaled(tokens, small, /^hundred$/, 2)
  return scaled(tokens, hundreds ?? small, /^thousand$/, 3) ?? hundreds ?? small
}

/** "nineteen hundred and four": the count, its scale, and what is left over. */
function scaled(tokens: Token[], count: NumberItem, scale: RegExp, zeros: 2 | 3): NumberItem | undefined {
  if (!scale.test(tokens[count.last + 1]?.text ?? '')) return undefined
  let at = count.last + 2
  if (tokens[at]?.text === 'and') at++
  const rest = zeros === 3 ? belowThousandAt(tokens, at) : belowHundredAt(tokens, at)
  if (!rest) return { digits: count.digits + '0'.repeat(zeros), last: count.last + 1 }
  return { digits: count.digits + rest.digits.padStart(zeros, '0'), last: rest.last }
}

function belowHundredAt(tokens: Token[], at: number): NumberItem | undefined {
  const item = digitsAt(tokens, at)
  const isNumber = item && tokens[at]?.kind === 'word' && item.digits.length <= 2 && item.digits !== '0'
  return isNumber ? { digits: item.digits, last: at + item.length - 1 } : undefined
}

function belowThousandAt(tokens: Token[], at: number): NumberItem | undefined {
  const small = belowHundredAt(tokens, at)
  return small && (scaled(tokens, small, /^hundred$/, 2) ?? small)
}

function frenchAt(tokens: Token[], at: number): NumberItem | undefined {
  if (tokens[at]?.text === 'double' || tokens[at]?.text === 'triple') {
    const repeated = frenchNumberAt(tokens, at + 1)
    if (!repeated || repeated.value > 9) return undefined
    const times = tokens[at]?.text === 'double' ? 2 : 3
    return { digits: String(repeated.value).repeat(times), last: repeated.end - 1 }
  }
  const number = frenchNumberAt(tokens, at)
  if (!number) return undefined
  const isZeros = /^z[ée]ros$/.test(tokens[number.end]?.text ?? '') && number.value >= 2 && number.value <= 4
  if (isZeros) return { digits: '0'.repeat(number.value), last: number.end }
  return { digits: String(number.value), last: number.end - 1 }
}

function writtenOnly(tokens: Token[], at: number): Token[] {
  return tokens[at]?.kind === 'digits' ? tokens : []
}
