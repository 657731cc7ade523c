import { type Turn, tokensIn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'

/** "Qg5-checkmate!": capitals, small letters, a digit and a mark inside or after a verb that sets one. No address has it. */
const BY_LOOKS =
  /(?<!\S)(?=\S*\p{Ll})(?=\S*\p{Lu})(?=\S*\d)(?!\S*@\S*\.)(?:(?<=(?:set it (?:as|to)|put|typed|entered|tried|using|mis|tapé|entré|essayé|choisi) )(?=\S*[!#$%&*?_-])|(?=\S*[!#$%&*]\S))\S{8,}/gu
const DESCRIBED = {
  en: /(?<!\S)\S+ (?:with a|all|in) (?:capitals?|lower ?case|upper ?case)(?: \S+){0,8}? (?:dollar|exclamation|hash|percent|pound|question) (?:sign|mark|point)(?!\S)/gu,
  fr: /(?<!\S)\S+ (?:avec une|en|tout en) (?:majuscules?|minuscules?)(?: \S+){0,8}? (?:point d'exclamation|point d'interrogation|dièse|étoile|dollar|arobase)(?!\S)/gu,
}

/** Nothing else in talk is written or described so, whether or not a password was named. */
export function strongPasswords(turn: Turn): Span[] {
  const written = [...turn.text.matchAll(BY_LOOKS)].map(({ index, 0: found }) =>
    tokensIn(turn, index, index + found.replace(/[.,;:]+$/, '').length),
  )
  const described = [...turn.words.matchAll(DESCRIBED[turn.tongue])].map(({ index, 0: found }) => ({
    first: turn.tokenAt(index),
    last: turn.tokenAt(index + found.length + 1) - 1,
  }))
  return [...written, ...described].map((span) => ({ label: '[password]', ...span }))
}
