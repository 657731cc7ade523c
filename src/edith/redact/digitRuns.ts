import { announcesCode } from './cardCode.js'
import { isLuhnValid } from './checksums.js'
import { FILLERS } from './fillers.js'
import type { Found } from './found.js'
import { areSpokenQuantities, areSums, isCountOf, isDate, isQuantity } from './harmlessNumbers.js'
import { isNumberOfThing, isOrderedQuantity } from './harmlessReferences.js'
import { digitsAt, misheardDigit } from './spokenDigits.js'
import { areTimesOrYears } from './spokenTimes.js'
import type { Token } from './tokens.js'

const MIN_SENSITIVE_DIGITS = 5
const MIN_CARD_DIGITS = 13
const MAX_CARD_DIGITS = 19
const COMMON_CARD_DIGITS = 15

const MARKS = new Set('- \u2013 \u2014 . , \u2026 ( ) + / _ | * # ; ? !'.split(' '))
const MAX_CONNECTING_TOKENS = 6

export interface Run extends Omit<Found, 'label'> {
  essential: number[]
  digits: string
  /** How many digits each item gave: 4, 4, 4, 4 or 1, 1, 1 … */
  groups: number[]
}

export function findDigitRuns(
  tokens: Token[],
  isTaken: (at: number) => boolean,
  isCodeAskedBefore: (segment: number) => boolean,
): Found[] {
  const found: Found[] = []
  for (let at = 0; at < tokens.length; at++) {
    const run = isTaken(at) ? undefined : runAt(tokens, at, isTaken)
    if (!run) continue
    at = run.last
    const label = labelOf(run, tokens, isCodeAskedBefore)
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
    const isOtherTurn = tokens[at]?.segment !== tokens[run.last]?.segment
    if (isOtherTurn && (isWholeCard(run.digits) || beginsCount(tokens, at))) return undefined
    const item = hundredsAt(tokens, at, run) ?? itemAt(tokens, at)
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

/** "Three to five days", "three and a half acres": what begins so in another turn is told, and no more of the number. */
function beginsCount(tokens: Token[], at: number): boolean {
  if (!digitsAt(tokens, at)) return false
  const words = tokens.slice(at, at + 5)
  const isHalf = /^\S+ and a (half|quarter)/.test(words.map(({ text }) => text).join(' '))
  return isHalf || (words[1]?.text === 'to' && isCountOf({ groups: [1], last: at + 2 }, tokens))
}

function withOpening({ first, essential }: Run, tokens: Token[]): number[] {
  // "fifty two hundred eighty two …": a group of four as people say it.
  if (tokens[first - 1]?.text === 'hundred')
    for (const back of [3, 2]) {
      const item = digitsAt(tokens, first - back)
      if (item?.length === back - 1) return [first - back, ...essential]
    }
  const opens = ['+', '('].includes(tokens[first - 1]?.text ?? '') && tokens[first]?.isGlued
  return opens ? [first - 1, ...essential] : essential
}

const SCALES = new Set('hundred hundreds thousand thousands million millions billion'.split(' '))

/** "five thousand" is a quantity, not a digit that was read out. */
function itemAt(tokens: Token[], at: number) {
  const item = digitsAt(tokens, at)
  return item && SCALES.has(tokens[at + item.length]?.text ?? '') ? undefined : item
}

/** "oh seven seven double oh nine hundred": amid digits that are read out, a hundred is two zeros. */
function hundredsAt(tokens: Token[], at: number, run: Run) {
  const item = digitsAt(tokens, at)
  if (item?.digits.length !== 1 || tokens[at + item.length]?.text !== 'hundred') return undefined
  const isReadOut = run.digits.startsWith('0') || run.digits.length >= MIN_SENSITIVE_DIGITS
  return isReadOut ? { digits: `${item.digits}00`, length: item.length + 1 } : undefined
}

function labelOf(
  run: Run,
  tokens: Token[],
  isCodeAskedBefore: (segment: number) => boolean,
): Found['label'] | undefined {
  const { digits } = run
  const count = digits.length
  if (count >= MIN_CARD_DIGITS) return hasCardNumber(digits) ? '[card number]' : labelOfLong(run, tokens)
  if (count < MIN_SENSITIVE_DIGITS) return isSecret(run, tokens, isCodeAskedBefore) ? '[digits]' : undefined
  if (isQuantity(run, tokens) || isDate(run, tokens) || areSpokenQuantities(run, tokens)) return undefined
  if (areTimesOrYears(run, tokens) || isOrderedQuantity(run, tokens)) return undefined
  if (isNumberOfThing(run, tokens) || areSums(run, tokens)) return undefined
  return isPhoneNumber(run, tokens) ? '[phone number]' : '[digits]'
}

function labelOfLong(run: Run, tokens: Token[]): Found['label'] {
  return isPhoneNumber(run, tokens) ? '[phone number]' : '[digits]'
}

/** What follows in another turn is no more of it. */
function isWholeCard(digits: string): boolean {
  return digits.length > COMMON_CARD_DIGITS || (digits.length === COMMON_CARD_DIGITS && isLuhnValid(digits))
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

const ANNOUNCED_WITHIN_TOKENS = 12
const AT_START_TOKENS = 6

/** Three or four digits are harmless unless they were announced, or asked for, as the code of a card. */
function isSecret(run: Run, tokens: Token[], isCodeAskedBefore: (segment: number) => boolean): boolean {
  const { digits, first } = run
  // "the twenty twenty four statement"
  const isYear = tokens[first - 1]?.text === 'the' && /^(19|20)\d\d$/.test(digits)
  if (digits.length < 3 || isYear) return false
  const segment = tokens[first]?.segment
  const before = tokens.slice(Math.max(0, first - ANNOUNCED_WITHIN_TOKENS), first)
  if (announcesCode(before)) return !isCountOf(run, tokens)
  const isAtStart = before.slice(-AT_START_TOKENS).some((token) => token.segment !== segment)
  if (segment === undefined || !(isAtStart || first < AT_START_TOKENS)) return false
  return isCodeAskedBefore(segment) && !isQuantity(run, tokens) && !isCountOf(run, tokens)
}
