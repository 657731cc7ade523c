import { numberAt } from './numberAt.js'
import { type Turn, written } from './turn.js'

/** What a read-out value is made of: digits, or a letter that was spelled. */
export interface Piece {
  text: string
  first: number
  last: number
  isDigits: boolean
}

/** A recogniser's words for digits, which are digits only amid others. */
const SOUNDS_LIKE: Record<string, string> = {
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  won: '1',
  ate: '8',
  tree: '3',
}
const SPELLED_BY = /^(for|as|like|comme)$/
const NATO = new Set(
  `alpha alfa bravo charlie delta echo foxtrot golf hotel india juliet juliett kilo lima mike november oscar papa quebec
  romeo sierra tango uniform victor whiskey whisky xray yankee zulu`.split(/\s+/),
)
/** Of one letter, and words all the same. */
const WORDS_OF_ONE_LETTER = { en: /^[ai]$/, fr: /^[aày]$/ }

export function digitsPieceAt({ tokens, tongue }: Turn, at: number): Piece | undefined {
  const number = numberAt(tokens, at, tongue)
  return number && { text: number.digits, first: at, last: number.last, isDigits: true }
}

/** "for", "to" amid digits: one stands right before, or a turn begins so, and one right after or nothing more. */
export function misheardPieceAt(turn: Turn, at: number, before: Piece | undefined): Piece | undefined {
  if (turn.tongue === 'fr') return undefined
  const text = turn.tokens[at]?.text ?? ''
  const digit = Object.hasOwn(SOUNDS_LIKE, text) ? SOUNDS_LIKE[text] : undefined
  const isBehind = before?.isDigits && before.last === at - 1 && before.text.length <= 2
  const next = digitsPieceAt(turn, at + 1)
  const isFollowed = next ? next.text.length <= 2 : isLastWord(turn, at)
  const isAmid = isBehind || (at === 0 && next?.text.length === 1)
  return digit && isAmid && isFollowed ? { text: digit, first: at, last: at, isDigits: true } : undefined
}

/** But for a full stop. */
function isLastWord({ tokens }: Turn, at: number): boolean {
  return tokens.length - at <= 3 && tokens.slice(at + 1).every(({ kind }) => kind === 'mark')
}

/** "B", "b for bravo", "bravo" amid letters, "QQ" before digits. */
export function letterPieceAt(turn: Turn, at: number): Piece | undefined {
  const { tokens, tongue } = turn
  const token = tokens[at]
  if (token?.kind !== 'word') return undefined
  const { text } = token
  const doubled = text === 'double' ? tokens[at + 1]?.text : undefined
  if (doubled && /^[a-z]$/.test(doubled) && !(doubled === 'o' && numberAt(tokens, at, tongue)))
    return letters(doubled + doubled, at, at + 1)
  if (/^[a-z]$/.test(text)) {
    const word = tokens[at + 2]
    const link = tokens[at + 1]?.text ?? ''
    const isSpelled = SPELLED_BY.test(link) && word?.kind === 'word' && word.text.startsWith(text)
    const inWords = isSpelled ? at + 2 : link === 'as' && tokens[at + 2]?.text === 'in' ? at + 3 : at
    const isAlone = inWords === at && WORDS_OF_ONE_LETTER[turn.tongue].test(text)
    return isAlone && !isAmidLetters(turn, at) ? undefined : letters(text, at, inWords)
  }
  if (NATO.has(text) && (isLetterLike(turn, at - 1) || isLetterLike(turn, at + 1)))
    return letters(text[0] ?? '', at, at)
  // Written together: "QQ 12 34", "AB123C".
  const isGlued = token.isGlued || tokens[at + 1]?.isGlued === true
  const isShort = /^\p{Lu}{1,5}$/u.test(written(turn, at)) || (isGlued && /^[a-z]{1,3}$/.test(text))
  const isBesideDigits = tokens[at + 1]?.kind === 'digits' || tokens[at - 1]?.kind === 'digits'
  return isShort && isBesideDigits ? letters(text, at, at) : undefined
}

function letters(text: string, first: number, last: number): Piece {
  return { text: text.toUpperCase(), first, last, isDigits: false }
}

function isLetterLike({ tokens, tongue }: Turn, at: number): boolean {
  const text = tokens[at]?.text ?? ''
  return /^[a-z]$/.test(text) || NATO.has(text) || numberAt(tokens, at, tongue) !== undefined
}

/** Spelled with commas or without; the last letter has two before it. */
function isAmidLetters(turn: Turn, at: number): boolean {
  const isOther = (i: number | undefined) =>
    i !== undefined &&
    (/^[b-hj-z]$/.test(turn.tokens[i]?.text ?? '') || numberAt(turn.tokens, i, turn.tongue) !== undefined)
  const before = besideMarks(turn, at, -1)
  const next = besideMarks(turn, at, 1)
  // "my iban is I E six five"
  if (!isOther(before))
    return (
      isOther(next) &&
      /^[b-hj-z]$/.test(turn.tokens[next ?? 0]?.text ?? '') &&
      isOther(besideMarks(turn, next ?? 0, 1))
    )
  return next === undefined ? isOther(besideMarks(turn, before ?? 0, -1)) : isOther(next)
}

function besideMarks({ tokens }: Turn, at: number, step: 1 | -1): number | undefined {
  let i = at + step
  while (/^[-,.]$/.test(tokens[i]?.text ?? '')) i += step
  return tokens[i] ? i : undefined
}
