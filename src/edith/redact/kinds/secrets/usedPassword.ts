import type { Turn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

const USED = {
  en: /(?<![\p{L}'])(?:with|using|used|use|tried|typed|entered|put|chose|set|have)(?: in)? ((?:\S+ ){1,3})as (?:the|my|a|our)(?: \S+)? pass ?(?:word|phrase|code)(?!\p{L})/gu,
  fr: /(?<![\p{L}'])(?:avec|mis|mettre|utilis[ée]r?|tapé|taper|essayé|choisi|entré|rentré) ((?:\S+ ){1,3})comme (?:le |mon |un |notre )?mot de passe(?!\p{L})/gu,
}
/** "I changed the password to purple haddock and now …", "I set it to dragonfly, that's the password" */
const SET_TO = {
  en: /(?<![\p{L}'])(?:(?:chang|reset|updat)(?:ed|e)?|set|made|put) (?:the|my|it|our|her|his)(?: \S+)?? (?:pass ?word )?(?:to|as) ((?:(?!(?:and|but|now|that's|so|which|because) )\S+ ){1,4}?)(?:(?<=pass ?word (?:to|as) (?:\S+ ){1,4})(?:and|but|now|$)|(?:that's|and that's|is) (?:the|my) pass ?word)/gu,
  fr: /(?<![\p{L}'])(?:changé|mis|remis) (?:le|mon) mot de passe (?:en|pour|à) ((?:(?!(?:et|mais|maintenant|donc) )\S+ ){1,4}?)(?:et|mais|maintenant|$)/gu,
}
const SAID_OF =
  /^(to|it|this|that|them|the|my|a|an|ça|cela|le|la|un|une|mon|same|même|something|nothing|what) /

/** "I tried Tuscany 2019 as the password": it stands before what names it. */
export function usedPasswords(turn: Turn): Span[] {
  // The end of a line ends the last word as well.
  const words = `${turn.words} `
  return [...words.matchAll(USED[turn.tongue]), ...words.matchAll(SET_TO[turn.tongue])].flatMap((match) => {
    const used = match[1] ?? ''
    if (SAID_OF.test(used)) return []
    const from = match.index + match[0].indexOf(used)
    const last = turn.tokenAt(from + used.length) - 1
    return [{ label: '[password]' as const, first: turn.tokenAt(from), last: beforeLink(turn, last) }]
  })
}

/** Its own marks are part of it: "Tuscany2019!" */
function beforeLink({ tokens }: Turn, last: number): number {
  return tokens[last]?.kind === 'mark' && (!tokens[last]?.isGlued || tokens[last]?.text === ',')
    ? last - 1
    : last
}
