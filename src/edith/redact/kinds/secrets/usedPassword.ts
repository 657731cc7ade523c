import type { Turn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

const USED = {
  en: /(?<![\p{L}'])(?:with|using|used|use|tried|typed|entered|put|chose|set|have)(?: in)? ((?:\S+ ){1,3})as (?:the|my|a|our)(?: \S+)? pass ?(?:word|phrase|code)(?!\p{L})/gu,
  fr: /(?<![\p{L}'])(?:avec|mis|mettre|utilis[ée]r?|tapé|taper|essayé|choisi|entré|rentré) ((?:\S+ ){1,3})comme (?:le |mon |un |notre )?mot de passe(?!\p{L})/gu,
}
const SAID_OF =
  /^(to|it|this|that|them|the|my|a|an|ça|cela|le|la|un|une|mon|same|même|something|nothing|what) /

/** "I tried Tuscany 2019 as the password": it stands before what names it. */
export function usedPasswords(turn: Turn): Span[] {
  return [...turn.words.matchAll(USED[turn.tongue])].flatMap((match) => {
    const used = match[1] ?? ''
    if (SAID_OF.test(used)) return []
    const from = match.index + match[0].indexOf(used)
    const last = turn.tokenAt(from + used.length) - 1
    return [{ label: '[password]' as const, first: turn.tokenAt(from), last: beforeLink(turn, last) }]
  })
}

/** Its own marks are part of it: "Tuscany2019!" */
function beforeLink({ tokens }: Turn, last: number): number {
  return tokens[last]?.kind === 'mark' && !tokens[last]?.isGlued ? last - 1 : last
}
