import type { Token } from './tokens.js'

const UNITS: Record<string, string> = {
  zero: '0',
  oh: '0',
  o: '0',
  nought: '0',
  naught: '0',
  nil: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
}
const TEENS: Record<string, string> = {
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
}
const TENS: Record<string, string> = {
  twenty: '2',
  thirty: '3',
  forty: '4',
  fifty: '5',
  sixty: '6',
  seventy: '7',
  eighty: '8',
  ninety: '9',
}
const REPEATS: Record<string, number> = { double: 2, triple: 3, treble: 3, quadruple: 4 }

/** What a recogniser makes of digits read one by one. */
const MISHEARD: Record<string, string> = { to: '2', too: '2', for: '4', fore: '4', won: '1', ate: '8' }

export interface DigitItem {
  digits: string
  /** Number of tokens it takes. */
  length: number
}

/** The digits that begin at a token: "4111", "seven", "twenty three", "double oh". */
export function digitsAt(tokens: Token[], at: number): DigitItem | undefined {
  const token = tokens[at]
  if (!token) return undefined
  if (token.kind === 'digits') return { digits: plainDigits(token.text), length: 1 }
  const repeats = lookUp(REPEATS, token.text)
  if (repeats !== undefined) {
    const repeated = singleDigit(tokens[at + 1])
    return repeated === undefined ? undefined : { digits: repeated.repeat(repeats), length: 2 }
  }
  const tens = lookUp(TENS, token.text)
  if (tens !== undefined) {
    const hyphen = tokens[at + 1]?.text === '-' ? 1 : 0
    const unit = lookUp(UNITS, tokens[at + 1 + hyphen]?.text ?? '')
    return unit !== undefined && unit !== '0'
      ? { digits: tens + unit, length: 2 + hyphen }
      : { digits: `${tens}0`, length: 1 }
  }
  const digits = lookUp(UNITS, token.text) ?? lookUp(TEENS, token.text)
  return digits === undefined ? undefined : { digits, length: 1 }
}

function singleDigit(token: Token | undefined): string | undefined {
  if (token?.kind === 'digits') return token.text.length === 1 ? plainDigits(token.text) : undefined
  return token && lookUp(UNITS, token.text)
}

export function misheardDigit(token: Token | undefined): string | undefined {
  return token && lookUp(MISHEARD, token.text)
}

function lookUp<T>(table: Record<string, T>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined
}

/** Digits of any script as 0 to 9. */
function plainDigits(text: string): string {
  return [...text].map((digit) => (/\d/.test(digit) ? digit : String(decimalValue(digit)))).join('')
}

function decimalValue(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
  return code - zero
}
