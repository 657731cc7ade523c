import type { Run } from './digitRuns.js'
import { digitsAt } from './spokenDigits.js'
import type { Token } from './tokens.js'

const CURRENCIES = new Set('£ $ € ¥ eur gbp usd chf'.split(' '))
const UNITS = new Set(
  `pounds pound dollars dollar euros euro cents pence quid eur gbp usd chf percent % people customers users calls items
  units points minutes seconds hours days weeks months years miles kilometres kilometers metres meters litres liters
  kilowatt kilowatts kwh megabits megabytes gigabytes gb mb`.split(/\s+/),
)
const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec`.split(/\s+/),
)

/** Numbers that each have a currency or unit, or are written as a decimal or with thousands marked; or "ten, twenty percent". */
export function isQuantity(run: Run, tokens: Token[]): boolean {
  const numbers = writtenNumbers(run, tokens)
  return numbers.every((number) => isAmount(number, tokens)) || isCount(run, tokens)
}

type Stretch = Pick<Run, 'first' | 'last'>

/** What is written without a gap is one number. */
function writtenNumbers({ first, last }: Run, tokens: Token[]): Stretch[] {
  const numbers: Stretch[] = []
  for (let at = first; at <= last; at++) {
    const current = numbers.at(-1)
    const { kind, isGlued } = tokens[at] ?? {}
    if (current && isGlued && current.last === at - 1 && !isListComma(tokens, at)) current.last = at
    else if (kind === 'digits' || (kind === 'word' && digitsAt(tokens, at)))
      numbers.push({ first: at, last: at })
  }
  return numbers
}

/** In "10,000, 20,000" the second comma belongs to no number. */
function isListComma(tokens: Token[], at: number): boolean {
  return tokens[at]?.kind === 'mark' && !(tokens[at + 1]?.kind === 'digits' && tokens[at + 1]?.isGlued)
}

function isAmount({ first, last }: Stretch, tokens: Token[]): boolean {
  const own = tokens.slice(first, last + 1)
  if (own.some(({ kind }) => kind === 'word')) return false
  const text = own.map(({ text }) => text).join('')
  const isOneNumber = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)
  const hasUnit = CURRENCIES.has(tokens[first - 1]?.text ?? '') || UNITS.has(tokens[last + 1]?.text ?? '')
  return (
    isOneNumber && (hasUnit || /^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d{1,5}\.\d{1,2}$|^\d\.\d{3,4}$/.test(text))
  )
}

const SUMS =
  /^(deposit|total|minus|less|balance|price|remaining|acompte|l'acompte|moins|solde|reste|arrhes|prix|remise)$/

/** "moins l'acompte de 300, donc 980": amounts whose currency was said before. */
export function areSums({ groups, digits, first }: Run, tokens: Token[]): boolean {
  const isSmall = groups.length <= 2 && groups.every((length) => length >= 2 && length <= 4)
  const before = tokens.slice(Math.max(0, first - 3), first)
  return isSmall && !digits.startsWith('0') && before.some(({ text }) => SUMS.test(text))
}

/** "five to seven days": three words that sound like digits, and a unit. */
export function isCountOf({ groups, last }: Pick<Run, 'groups' | 'last'>, tokens: Token[]): boolean {
  return groups.length <= 3 && UNITS.has(tokens[last + 1]?.text ?? '')
}

/** "ten, twenty, thirty percent": each more than the one before, and the unit after the last. */
function isCount({ groups, digits, last }: Run, tokens: Token[]): boolean {
  if (groups.length > 4 || groups.some((length) => length !== 2)) return false
  const counts = groups.map((_, i) => Number(digits.slice(i * 2, i * 2 + 2)))
  return (
    UNITS.has(tokens[last + 1]?.text ?? '') && counts.every((n, i) => i === 0 || n > (counts[i - 1] ?? 0))
  )
}

/** "entre deux cents et trois cents", "mille ou mille cinq cents euros", "entre huit et dix-huit": told apart, never read out. */
export function areSpokenQuantities({ first, last, groups, digits }: Run, tokens: Token[]): boolean {
  const own = tokens.slice(first, last + 1)
  const numbers = own.filter(({ kind }) => kind === 'digits')
  if (
    numbers.length !== groups.length ||
    numbers.length > 4 ||
    digits.startsWith('0') ||
    !numbers.every(({ isSpoken }) => isSpoken)
  )
    return false
  if (tokens[first - 1]?.text === 'entre') return groups.every((length) => length < 5)
  const isTold =
    own.some(({ text }) => text === 'and' || text === ',') || UNITS.has(tokens[last + 1]?.text ?? '')
  const scaled = numbers.filter(({ isScaled }) => isScaled).length
  // "dix-sept mille trois" alone is a quantity; after other digits it is two groups of a number that is read out.
  if (numbers.length === 1) return scaled === 1
  return isTold && (numbers.length === 2 ? scaled > 0 : scaled === 3)
}

export function isDate(run: Run, tokens: Token[]): boolean {
  return isDay(run, tokens) || areYears(run, tokens)
}

function isDay(run: Run, tokens: Token[]): boolean {
  const own = tokens.slice(run.first, run.last + 1)
  const written = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(own.map(({ text }) => text).join(''))
  if (written) return isWrittenDay(written[1] ?? '', written[3] ?? '', written[4] ?? '')
  // "March 3, 2026": a day and a year that follow a month's name.
  const [day = '', year = '', ...more] = own.filter(({ text }) => text !== ',').map(({ text }) => text)
  const isAfterMonth = MONTHS.has(tokens[run.first - 1]?.text ?? '')
  return isAfterMonth && more.length === 0 && isUpTo(31, day) && FULL_YEAR.test(year)
}

const FULL_YEAR = /^(19|20)\d\d$/
const YEAR = /^((19|20)\d\d|\d\d)$/

/** In whatever order: a sort code has the same look, and passes only if it could be a day. */
function isWrittenDay(first: string, second: string, third: string): boolean {
  return (
    (isUpTo(31, first) && isUpTo(12, second) && YEAR.test(third)) ||
    (isUpTo(12, first) && isUpTo(31, second) && YEAR.test(third)) ||
    (FULL_YEAR.test(first) && isUpTo(12, second) && isUpTo(31, third))
  )
}

function isUpTo(most: number, text: string): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= most
}

/** "between 2020 and 2024": two or three, with a word or comma between them; a number read out in fours has none. */
function areYears({ first, last, groups, digits }: Run, tokens: Token[]): boolean {
  const isList = tokens.slice(first, last).some(({ text }) => text === 'and' || text === ',')
  return isList && groups.every((length) => length === 4) && /^((19|20)\d\d){2,3}$/.test(digits)
}
