import type { Turn } from '../dialogue/turn.js'
import type { Span } from './kind.js'

const DESCRIBED =
  '(?:(?:then|and|the|an|puis|et|ensuite|no|without|sans|all|in|one|word|lower|case|lowercase|together|tout|attaché|en|un|seul|mot|minuscules?|dots?|spaces?|hyphens?|points?|tirets?|espaces?) )*'
/** "les petits pois tout attaché": of several words, as is said of it. */
const IN_WORDS =
  "(?:(?:(?!(?:c'est|est|alors|donc|mail|adresse|is|it's|so|email|address|yes|oui) )\\S+ ){1,2}(?=\\S+ (?:tout attaché|tout collé|en un seul mot|all one word|all together|as one word) ))?"
/** Of words without marks: "tillyandgus then the at sign then hotmail dot com", "abeilles tout attaché chez bluewin point c h". */
const ADDRESS = new RegExp(
  `(?<!\\S)(?:\\S+ (?:dot|underscore|hyphen|dash|point|tiret) )*${IN_WORDS}[\\p{L}\\p{N}]{3,} ${DESCRIBED}(?:at sign|at symbol|arobase|arobas|chez) ${DESCRIBED}\\S+(?: (?:hyphen|dash|tiret) \\S+)* (?:dot|point) (?:\\p{L} \\p{L}(?: \\p{L})?|\\p{L}{2,6})(?!\\S)`,
  'gu',
)
/** "plavery, no dot, @btinternet.com" */
const BEFORE_SIGN =
  /(?<!\S)([\p{L}\p{N}._-]{3,}),? (?:no|without|sans|pas de|all|tout)(?: \p{L}+){1,2},? ?@/gu

/** An address told in words, with what is said of its writing between its name and its sign. */
export function namedDomains(turn: Turn): Span[] {
  const told = [...turn.words.matchAll(ADDRESS)].map(({ index, 0: found }) => ({
    first: turn.tokenAt(index),
    last: turn.tokenAt(index + found.length + 1) - 1,
  }))
  const written = [...turn.text.matchAll(BEFORE_SIGN)].map(({ index, 1: name = '' }) => {
    const at = turn.tokens.findIndex(({ from }) => from >= index)
    const end = turn.tokens.findIndex(({ to }) => to >= index + name.length)
    return { first: at, last: end }
  })
  return [...told, ...written].map((span) => ({ label: '[e-mail]', ...span }))
}
