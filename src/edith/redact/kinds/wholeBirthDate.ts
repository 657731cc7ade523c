import { dateCluster, MONTHS, ORDINALS } from '../dialogue/dateCluster.js'
import { runsIn } from '../dialogue/runsIn.js'
import { type Turn, wholeOf } from '../dialogue/turn.js'
import type { Span } from './kind.js'

/** What else has a day long ago: said within a few words before it. */
const EVENTS = {
  en: /^(married|wed|bought|opened|built|founded|established|moved|started|joined|signed|died|passed|retired|installed|delivered|dated|happened|accident|since|wedding|anniversary|ordered|placed)$/,
  fr: /^(mariés?|mariée|mariage|acheté|achetée|ouverte?|construite?|fondée?|créée?|déménagé|commencé|signé|mort|morte|décédée?|retraite|installée?|livrée?|datée?|arrivé|accident|depuis|commandé|noces)$/,
}
const OF_CUSTOMER = {
  en: /\b(you|your|you're|you've|is that|was that)\b/,
  fr: /(vous|votre|c'est bien|c'est ça)/,
}
const EVENT_WITHIN_TOKENS = 6

/** A day, a month and a year that nothing else of a call lies in: "august nineteenth ninety two", "le six six soixante-six". */
export function wholeBirthDates(turn: Turn): Span[] {
  // An agent tells when the firm was founded as well.
  if (turn.speaker === 'AGENT' && !OF_CUSTOMER[turn.tongue].test(turn.words)) return []
  return dateCluster(wholeOf(turn), 3)
    .filter(({ first }) => !isOfEvent(turn, first))
    .filter(({ first, last, parts }) => {
      const own = turn.tokens.slice(first, last + 1)
      const hasMonth = own.some(({ text }) => MONTHS[turn.tongue].test(text))
      const isDay = hasMonth || (turn.tongue === 'fr' && turn.tokens[first - 1]?.text === 'le')
      const digits = runsIn({ turn, first, last }, false).at(-1)?.digits ?? ''
      const isYear = hasMonth ? /19[2-9]\d$|^[3-9]\d$/.test(digits) : /^[1-9]\d?1?\d[3-9]\d$/.test(digits)
      return parts >= 3 && isDay && isYear && endsInYear(turn, last)
    })
    .map(({ first, last }) => ({ label: '[date of birth]', first, last }))
}

/** Not "the thirty-first of June", "July thirty-first", nor "the fourth of May, eighty-one seats". */
function endsInYear({ tokens, tongue }: Turn, last: number): boolean {
  const text = tokens[last]?.text ?? ''
  return (
    !MONTHS[tongue].test(text) && !ORDINALS.test(text) && !/^\p{L}{4,}s$/u.test(tokens[last + 1]?.text ?? '')
  )
}

function isOfEvent({ tokens, tongue }: Turn, first: number): boolean {
  return tokens
    .slice(Math.max(0, first - EVENT_WITHIN_TOKENS), first)
    .some(({ text }) => EVENTS[tongue].test(text))
}
