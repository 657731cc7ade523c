import { baseLanguage } from '../../contract/baseLanguage.js'
import { frenchTokens } from './frenchTokens.js'

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

export function tokensOf(text: string, segment: number, language = 'en'): Token[] {
  const tokens = plainTokens(text, segment)
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
