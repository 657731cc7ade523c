import { TENS, UNITS } from '../words/fr/numbers.js'
import type { Token } from './tokens.js'

export interface FrenchNumber {
  value: number
  /** The token after it. */
  end: number
  /** With hundreds or thousands: said of quantities and years more often than read out. */
  isScaled: boolean
}

type Part = Omit<FrenchNumber, 'isScaled'>

/** "quatre-vingt-dix-sept", "nonante sept", "deux mille vingt-six": the whole number that begins at a token. */
export function frenchNumberAt(tokens: Token[], at: number): FrenchNumber | undefined {
  if (wordAt(tokens, at) === 'zéro' || wordAt(tokens, at) === 'zero')
    return { value: 0, end: at + 1, isScaled: false }
  const most = belowThousand(tokens, at)
  const before = most ?? { value: 1, end: at }
  const thousand = after(tokens, before.end, at)
  if (/^mil(le)?$/.test(wordAt(tokens, thousand))) {
    const rest = belowThousand(tokens, after(tokens, thousand + 1))
    return {
      value: before.value * 1000 + (rest?.value ?? 0),
      end: rest?.end ?? thousand + 1,
      isScaled: true,
    }
  }
  return most && { ...most, isScaled: most.value >= 100 }
}

/** "deux cent douze", "cent"; "dix-neuf cent quatre-vingts" is a year. */
function belowThousand(tokens: Token[], at: number): Part | undefined {
  const count = belowHundred(tokens, at)
  const hundred = count ? after(tokens, count.end) : at
  const isCount = !count || (count.value >= 2 && count.value < 20 && count.value !== 10)
  // Alone "cents" are those of a euro.
  const isHundred = wordAt(tokens, hundred) === 'cent' || (count && wordAt(tokens, hundred) === 'cents')
  if (!isCount || !isHundred) return count
  const rest = belowHundred(tokens, after(tokens, hundred + 1))
  return { value: (count?.value ?? 1) * 100 + (rest?.value ?? 0), end: rest?.end ?? hundred + 1 }
}

function belowHundred(tokens: Token[], at: number): Part | undefined {
  const tens = tensAt(tokens, at)
  if (!tens) return unitAt(tokens, at, 16)
  // "soixante-dix", "quatre-vingt-onze" and "dix-sept" go on above nine.
  const most = tens.value === 60 || tens.isFourTwenties ? 19 : 9
  const next = after(tokens, tens.end)
  const and = wordAt(tokens, next) === 'et' ? after(tokens, next + 1) : undefined
  const joined = and === undefined ? undefined : /^(une?|onze)$/.test(wordAt(tokens, and)) ? and : undefined
  const rest = most === 19 ? belowTwenty(tokens, joined ?? next) : unitAt(tokens, joined ?? next, 9)
  if (!rest || (tens.value === 10 && rest.value < 7)) return tens
  return { value: tens.value + rest.value, end: rest.end }
}

function belowTwenty(tokens: Token[], at: number): Part | undefined {
  const unit = unitAt(tokens, at, 16)
  const more = unit?.value === 10 ? unitAt(tokens, after(tokens, unit.end), 9) : undefined
  return unit && more && more.value >= 7 ? { value: 10 + more.value, end: more.end } : unit
}

function tensAt(tokens: Token[], at: number): (Part & { isFourTwenties: boolean }) | undefined {
  const word = wordAt(tokens, at)
  const next = after(tokens, at + 1)
  if (word === 'quatre' && /^vingts?$/.test(wordAt(tokens, next)))
    return { value: 80, end: next + 1, isFourTwenties: true }
  if (word === 'dix') return { value: 10, end: at + 1, isFourTwenties: false }
  const value = Object.hasOwn(TENS, word) ? TENS[word] : undefined
  return value === undefined ? undefined : { value, end: at + 1, isFourTwenties: false }
}

function unitAt(tokens: Token[], at: number, most: number): Part | undefined {
  const word = wordAt(tokens, at)
  // "une" is a digit only after tens: "vingt et une".
  if (word === 'une' && most === 9) return { value: 1, end: at + 1 }
  // "vingt quatre-vingts" is 20 and 80: alone, twenty has no plural.
  if (word === 'quatre' && wordAt(tokens, after(tokens, at + 1)) === 'vingts') return undefined
  const value = Object.hasOwn(UNITS, word) ? UNITS[word] : undefined
  return value === undefined || value > most ? undefined : { value, end: at + 1 }
}

function wordAt(tokens: Token[], at: number): string {
  return tokens[at]?.kind === 'word' ? tokens[at].text : ''
}

/** Past the hyphen of "vingt-deux". */
function after(tokens: Token[], at: number, start?: number): number {
  const isHyphen = at !== start && tokens[at]?.text === '-' && tokens[at].isGlued && tokens[at + 1]?.isGlued
  return isHyphen ? at + 1 : at
}
