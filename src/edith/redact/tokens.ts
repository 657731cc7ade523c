import { baseLanguage } from '../../contract/baseLanguage.js'
import { frenchTokens } from './frenchTokens.js'
import type { Part } from './mask.js'

export interface Token {
  segment: number
  from: number
  to: number
  /** Lower case. */
  text: string
  kind: 'word' | 'digits' | 'mark'
  /** Nothing stands between this token and the one before it. */
  isGlued: boolean
  /** Digits that were said in words. */
  isSpoken?: boolean
  /** Said in hundreds or thousands. */
  isScaled?: boolean
}

/** Stands for what is somebody else's: no finder reads it, or reads on behind it. */
export const APART = '\u00a7'

export function tokensOf(
  text: string,
  segment: number,
  language = 'en',
  apart: readonly Part[] = [],
): Token[] {
  const tokens = withoutOthers(plainTokens(text, segment), apart)
  return baseLanguage(language) === 'fr' ? frenchTokens(tokens) : tokens
}

export function plainTokens(text: string, segment: number): Token[] {
  let end = -1
  return [...text.matchAll(/\p{Nd}+|[\p{L}\p{M}'\u2019]+|[^\s\p{L}\p{M}\p{Nd}]/gu)].map((match) => {
    const from = match.index
    const to = from + match[0].length
    const kind = /^\p{Nd}/u.test(match[0]) ? 'digits' : /^[\p{L}\p{M}]/u.test(match[0]) ? 'word' : 'mark'
    const token: Token = { segment, from, to, text: match[0].toLowerCase(), kind, isGlued: from === end }
    end = to
    return token
  })
}

/** As many tokens at the same places. */
export function withoutOthers(tokens: Token[], apart: readonly Part[]): Token[] {
  if (apart.length === 0) return tokens
  return tokens.map((token) =>
    apart.some(({ from, to }) => token.from >= from && token.to <= to)
      ? { ...token, kind: 'mark', text: APART }
      : token,
  )
}
