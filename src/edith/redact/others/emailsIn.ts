import { type Stretch, tokensIn } from '../dialogue/turn.js'
import { findEmails } from '../emails.js'
import { frenchTokens } from '../frenchTokens.js'

/** E-mails of a stretch, written or spoken: first token, sign and last. */
export function emailsIn({ turn, first, last }: Stretch): { first: number; sign: number; last: number }[] {
  const own = turn.tokens.slice(first, last + 1)
  const read = turn.tongue === 'fr' ? frenchTokens(own) : own
  return findEmails(read, () => false).map((found) => {
    const sign = read.findIndex(
      ({ text }, at) => at >= found.first && (text === '@' || text === 'at' || text === 'chez'),
    )
    const at = (i: number) => read[i] ?? own[0]
    const span = tokensIn(turn, at(found.first)?.from ?? 0, at(found.last)?.to ?? 0)
    return { ...span, sign: tokensIn(turn, at(sign)?.from ?? 0, at(sign)?.to ?? 0).first }
  })
}
