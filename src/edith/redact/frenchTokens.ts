import { IN_ENGLISH } from '../words/fr/sensitive.js'
import { FILLERS } from './fillers.js'
import { frenchNumberAt } from './frenchNumber.js'
import type { Token } from './tokens.js'

const LONGEST_PHRASE = 5

/** French talk in the tokens that the finders know: each number in words is one of digits, each phrase its English word. */
export function frenchTokens(tokens: Token[]): Token[] {
  const read: Token[] = []
  for (let at = 0; at < tokens.length; ) {
    const { token, end } = numberAt(tokens, at, read) ?? phraseAt(tokens, at) ?? wordAt(tokens, at)
    if (token) read.push(token)
    at = end
  }
  return read.map((token, at) => (isArticle(read, at) ? { ...token, kind: 'word', text: 'un' } : token))
}

interface Read {
  token: Token | undefined
  end: number
}

function numberAt(tokens: Token[], at: number, read: Token[]): Read | undefined {
  const number = frenchNumberAt(tokens, at)
  if (!number) return writtenThousandsAt(tokens, at)
  const { value, end, isScaled } = number
  const zeros = /^z[ée]ros$/.test(tokens[end]?.text ?? '') && value >= 2 && value <= 4
  if (zeros) return { token: merged(tokens, at, end + 1, 'digits', '0'.repeat(value)), end: end + 1 }
  const isYear = value >= 1900 && value <= 2099 && MONTHS.has(read.at(-1)?.text ?? '')
  if (isYear) return { token: merged(tokens, at, end, 'word', 'year'), end }
  return { token: { ...merged(tokens, at, end, 'digits', String(value)), isSpoken: true, isScaled }, end }
}

/** "12 500 euros": a space, or a narrow one, between the thousands of an amount. */
function writtenThousandsAt(tokens: Token[], at: number): Read | undefined {
  if (!/^\d{1,3}$/.test(tokens[at]?.text ?? '')) return undefined
  let end = at + 1
  while (/^\d{3}$/.test(tokens[end]?.text ?? '') && !tokens[end]?.isGlued) end++
  const cents = isDecimalComma(tokens, end) ? end + 2 : end
  const unit = phraseAt(tokens, cents)?.token?.text ?? tokens[cents]?.text ?? ''
  if (end === at + 1 || !AMOUNTS.has(unit)) return undefined
  const digits = tokens.slice(at, end).map(({ text }) => text)
  return { token: merged(tokens, at, end, 'digits', digits.join('')), end }
}

const AMOUNTS = new Set(
  '€ $ £ eur chf euros dollars pounds points people customers kilometres kwh'.split(' '),
)
const MONTHS = new Set(
  'january february march april may june july august september october november december'.split(' '),
)

/** The longest that is known. What is written right before digits is none: "MA64" begins an IBAN. */
function phraseAt(tokens: Token[], at: number): Read | undefined {
  let phrase = ''
  let found: Read | undefined
  for (let end = at, words = 0; words < LONGEST_PHRASE; words++) {
    const { kind, text } = tokens[end] ?? {}
    if (kind !== 'word' || text === undefined) break
    phrase += `${phrase && ' '}${text.replaceAll('’', "'")}`
    end++
    const english = IN_ENGLISH.get(phrase)
    const isGluedOn = tokens[end]?.isGlued && tokens[end]?.kind === 'digits'
    if (english && !isGluedOn) found = { token: merged(tokens, at, end, 'word', english), end }
    if (tokens[end]?.text === '-' && tokens[end]?.isGlued) end++
  }
  return found
}

/** The comma of "1250,50" is a decimal point. */
function wordAt(tokens: Token[], at: number): Read {
  const token = tokens[at]
  return { token: token && isDecimalComma(tokens, at) ? { ...token, text: '.' } : token, end: at + 1 }
}

function isDecimalComma(tokens: Token[], at: number): boolean {
  const [before, comma, decimals, next] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
  const isBetweenDigits = before?.kind === 'digits' && comma?.isGlued && decimals?.isGlued
  return (
    comma?.text === ',' &&
    isBetweenDigits === true &&
    /^\d{1,2}$/.test(decimals?.text ?? '') &&
    !(next?.isGlued && next.kind === 'mark' && tokens[at + 3]?.isGlued)
  )
}

function merged(tokens: Token[], at: number, end: number, kind: Token['kind'], text: string): Token {
  const [first, last] = [tokens[at], tokens[end - 1]]
  if (!first || !last) throw new RangeError('no token to merge')
  return { ...first, to: last.to, kind, text }
}

/** "un technicien", "un 2008": one of something. Amid digits that are read out, or at their end, it is the digit. */
function isArticle(read: Token[], at: number): boolean {
  const [earlier, before, token, next] = [read[at - 2], read[at - 1], read[at], read[at + 1]]
  if (!token?.isSpoken || token.text !== '1') return false
  if (next?.kind === 'digits') return next.text.length > 2 && before?.kind !== 'digits'
  if (next?.kind !== 'word' || FILLERS.has(next.text) || next.text === 'please') return false
  return !(isDigit(before) && isDigit(earlier))
}

function isDigit(token: Token | undefined): boolean {
  return token?.kind === 'digits' && token.text.length === 1
}
