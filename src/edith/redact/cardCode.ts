import type { Token } from './tokens.js'

const NAMED = /\b(c ?v ?[vc2] ?2?|c ?s ?c|pin|pass ?code|otp)\b/
const DESCRIBED =
  /\b(security|verification|one time) (code|number|digits)\b|\bcard code\b|\b(digits?|code|numbers?) (on|at) the (back|reverse)\b/

/** Whether a card's security code, a PIN or a code sent to a phone is named: the digits that follow are secret. */
export function announcesCode(tokens: Token[]): boolean {
  const words = tokens
    .filter(({ kind }) => kind !== 'mark')
    .map(({ text }) => text)
    .join(' ')
  return NAMED.test(words) || DESCRIBED.test(words)
}
