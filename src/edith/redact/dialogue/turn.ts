import { baseLanguage } from '../../../contract/baseLanguage.js'
import type { Segment } from '../../../contract/transcript.js'
import type { Part } from '../mask.js'
import { plainTokens, type Token, withoutOthers } from '../tokens.js'

export type Tongue = 'en' | 'fr'

/** A line of a call as the kinds read it. `words`: without marks, a space between each two. */
export interface Turn {
  /** Which line of the call it is, from 0. */
  at: number
  segment: number
  speaker: Segment['speaker']
  tongue: Tongue
  text: string
  tokens: Token[]
  words: string
  /** For each character of `words` that begins a word, and the space before it, its token. */
  tokenAt: (offset: number) => number
}

/** First to last token of a turn, both included. */
export interface Stretch {
  turn: Turn
  first: number
  last: number
}

/** `apart`: what is nobody's, and no part of its words. */
export function readTurn(segment: Segment, at: number, language: string, apart: readonly Part[] = []): Turn {
  const tokens = withoutOthers(plainTokens(segment.text, segment.index), apart)
  const starts: number[] = []
  const owners: number[] = []
  let words = ''
  for (const [i, { kind, text }] of tokens.entries()) {
    if (kind === 'mark') continue
    if (words !== '') words += ' '
    starts.push(words.length)
    owners.push(i)
    words += text.replaceAll('’', "'")
  }
  return {
    at,
    segment: segment.index,
    speaker: segment.speaker,
    tongue: baseLanguage(language) === 'fr' ? 'fr' : 'en',
    text: segment.text,
    tokens,
    words,
    tokenAt: (offset) => owners[lowerBound(starts.length, (at) => starts[at] ?? 0, offset)] ?? tokens.length,
  }
}

export function wholeOf(turn: Turn): Stretch {
  return { turn, first: 0, last: turn.tokens.length - 1 }
}

/** The tokens of these characters, the last one excluded. */
export function tokensIn({ tokens }: Turn, from: number, to: number): { first: number; last: number } {
  const startOf = (at: number) => tokens[at]?.from ?? 0
  return {
    first: lowerBound(tokens.length, startOf, from),
    last: lowerBound(tokens.length, startOf, to) - 1,
  }
}

/** The first that is not below. */
function lowerBound(length: number, valueAt: (at: number) => number, wanted: number): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (valueAt(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** As it was written: with its capitals. */
export function written({ text, tokens }: Turn, at: number): string {
  const token = tokens[at]
  return token ? text.slice(token.from, token.to) : ''
}

export function isCapital(turn: Turn, at: number): boolean {
  return /^\p{Lu}/u.test(written(turn, at))
}
