import { isLuhnValid } from './checksums.js'
import type { Found } from './findSensitive.js'
import { digitsAt, misheardDigit } from './spokenDigits.js'
import type { Token } from './tokens.js'

const MIN_SENSITIVE_DIGITS = 5
const MIN_CARD_DIGITS = 13
const MAX_CARD_DIGITS = 19

// People fill the pauses between groups of digits, and listeners answer into them.
const FILLERS = new Set(
  'um uh er erm hm mhm okay ok yes yeah right alright and then dash hyphen space comma got it'.split(' '),
)
const MARKS = new Set('- \u2013 \u2014 . , \u2026 ( ) + / _ | * # ; ? !'.split(' '))
const MAX_CONNECTING_TOKENS = 6

interface Run extends Omit<Found, 'label'> {
  essential: number[]
  digits: string
  /** How many digits each item gave: 4, 4, 4, 4 or 1, 1, 1 … */
  groups: number[]
}

export function findDigitRuns(tokens: Token[], isTaken: (at: number) => boolean): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = isTaken(at) ? undefined : runAt(tokens, at, isTaken)
    if (!run) continue
    at = run.last
    const label = labelOf(run, tokens)
    if (label) found.push({ label, first: run.first, last: run.last, essential: withOpening(run, tokens) })
  }
  return found
}

function runAt(tokens: Token[], first: number, isTaken: (at: number) => boolean): Run | undefined {
  const start = itemAt(tokens, first)
  if (!start) return undefined
  const run: Run = {
    first,
    last: first + start.length - 1,
    digits: start.digits,
    groups: [start.digits.length],
    essential: [first, first + start.length - 1],
  }
  for (;;) {
    const next = connectedItem(tokens, run, isTaken)
    if (!next) return run
    run.digits += next.digits
    run.groups.push(next.digits.length)
    run.last = next.last
    run.essential.push(next.first, next.last)
  }
}

function connectedItem(tokens: Token[], run: Run, isTaken: (at: number) => boolean) {
  for (let at = run.last + 1; at <= run.last + 1 + MAX_CONNECTING_TOKENS && at < tokens.length; at++) {
    if (isTaken(at)) return undefined
    const item = itemAt(tokens, at)
    if (item) return { digits: item.digits, first: at, last: at + item.length - 1 }
    const misheard = at === run.last + 1 ? misheardDigit(tokens[at]) : undefined
    // "one two for five": only amid digits read one by one, for "2 for 5" is an offer.
    if (misheard && run.groups.at(-1) === 1 && itemAt(tokens, at + 1)?.digits.length === 1)
      return { digits: misheard, first: at, last: at }
    const { kind = 'word', text = '' } = tokens[at] ?? {}
    if (kind === 'mark' ? !MARKS.has(text) : !FILLERS.has(text)) return undefined
  }
  return undefined
}

function withOpening({ first, essential }: Run, tokens: Token[]): number[] {
  const opens = ['+', '('].includes(tokens[first - 1]?.text ?? '') && tokens[first]?.isGlued
  return opens ? [first - 1, ...essential] : essential
}

const SCALES = new Set('hundred hundreds thousand thousands million millions billion'.split(' '))

/** "five thousand" is a quantity, not a digit that was read out. */
function itemAt(tokens: Token[], at: number) {
  const item = digitsAt(tokens, at)
  return item && SCALES.has(tokens[at + item.length]?.text ?? '') ? undefined : item
}

function labelOf(run: Run, tokens: Token[]): Found['label'] | undefined {
  const { digits } = run
  const count = digits.length
  if (count >= MIN_CARD_DIGITS) return hasCardNumber(digits) ? '[card number]' : labelOfLong(run, tokens)
  if (count < MIN_SENSITIVE_DIGITS) return isSecret(run, tokens) ? '[digits]' : undefined
  if (isAmount(run, tokens) || isDate(run, tokens)) return undefined
  return isPhoneNumber(run, tokens) ? '[phone number]' : '[digits]'
}

function labelOfLong(run: Run, tokens: Token[]): Found['label'] {
  return isPhoneNumber(run, tokens) ? '[phone number]' : '[digits]'
}

// A run may hold more than the card: its expiry date read on in the same breath.
function hasCardNumber(digits: string): boolean {
  for (let length = MIN_CARD_DIGITS; length <= MAX_CARD_DIGITS; length++)
    for (const candidate of [digits.slice(0, length), digits.slice(-length)])
      if (candidate.length === length && isLuhnValid(candidate)) return true
  return false
}

function isPhoneNumber({ digits, first }: Run, tokens: Token[]): boolean {
  const count = digits.length
  const plus = [tokens[first - 1], tokens[first - 2]].some(
    (token) => token?.text === '+' || token?.text === 'plus',
  )
  if (plus) return count >= 7 && count <= 15
  return digits.startsWith('0') ? count >= 9 && count <= 15 : count === 10 || count === 11
}

const CURRENCIES = new Set('£ $ € ¥'.split(' '))
const UNITS = new Set(
  `pounds pound dollars dollar euros euro cents pence quid percent % people customers minutes seconds hours days weeks
  months years miles kilometres kilometers metres meters megabits megabytes gigabytes gb mb points`.split(
    /\s+/,
  ),
)

/** One number with a currency or unit, or written as a decimal or with thousands marked. */
function isAmount(run: Run, tokens: Token[]): boolean {
  const own = tokens.slice(run.first, run.last + 1)
  const isWritten = own.every(({ kind, isGlued }, i) => (i === 0 || isGlued) && kind !== 'word')
  if (!isWritten) return false
  const text = own.map(({ text }) => text).join('')
  const isOneNumber = /^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)
  const hasUnit =
    CURRENCIES.has(tokens[run.first - 1]?.text ?? '') || UNITS.has(tokens[run.last + 1]?.text ?? '')
  return isOneNumber && (hasUnit || /^\d{1,3}(,\d{3})+(\.\d{1,2})?$|^\d{1,5}\.\d{1,2}$/.test(text))
}

const MONTHS = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec`.split(/\s+/),
)

function isDate(run: Run, tokens: Token[]): boolean {
  const text = tokens
    .slice(run.first, run.last + 1)
    .map(({ text }) => text)
    .join('')
  const written = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{1,4})$/.exec(text)
  if (written) {
    const [day, month, year] = [Number(written[1]), Number(written[3]), Number(written[4])]
    return month >= 1 && (month <= 12 || day <= 12) && [day, year].some((part) => part >= 1 && part <= 31)
  }
  // "March 3, 2026": a day and a year that follow a month's name.
  return /^\d{1,2},?\d{4}$/.test(text) && MONTHS.has(tokens[run.first - 1]?.text ?? '')
}

const SECRETS = new Set('cvv cvc cv2 cvv2 pin passcode'.split(' '))
const SECRET_WITHIN_TOKENS = 6

/** Three or four digits are harmless unless they were announced as the code of a card. */
function isSecret({ digits, first }: Run, tokens: Token[]): boolean {
  if (digits.length < 3) return false
  const before = tokens.slice(Math.max(0, first - SECRET_WITHIN_TOKENS), first).map(({ text }) => text)
  return before.some((word, i) => SECRETS.has(word) || (word === 'security' && before[i + 1] === 'code'))
}
