import { isCapital, type Turn, tokensIn } from '../../dialogue/turn.js'
import type { Span } from '../kind.js'
import { afterTitle, isNameWord, nameAt, TITLES } from './nameAt.js'

export function isFollowedBySpeaking({ tokens }: Turn, at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(({ text }) => /^(speaking|calling|here|appareil|l'appareil|from)$/.test(text))
}

const INTRODUCING = {
  en: /(?<![\p{L}'])(?:this is|it's|i am|i'm|tell (?:him|her|them) it(?:'s| was))(?= \p{L})/gu,
  fr: /(?<![\p{L}'])(?:je suis|c'est|ici)(?= \p{L})/gu,
}

const SPEAKING = {
  en: /(?<![\p{L}'])(?:here|speaking|calling)(?![\p{L}'])/gu,
  fr: /(?<![\p{L}'])à l'appareil/gu,
}

const GREETING = /(?<!\p{L})(hi|hello|hey|morning|afternoon|evening|bonjour|bonsoir|allô|allo)( there)? $/u
const GOES_ON = /^(i|i'm|i've|i'd|and|my|calling|from|je|j'ai|j'appelle|et|mon|ma|je|c'est)$/
const NO_NAME_ENDS =
  /(ed|ing|ly|out|up|off|down|stuck|upset|ready|back|new|very|quite|so|super|pretty|bit|lot|é|ée|ant)$/

/** "hi I'm tamika broussard I called yesterday", as a recogniser without capitals writes it. */
function isGreeting(turn: Turn, offset: number, { first, last }: Span): boolean {
  const own = turn.tokens.slice(first, last + 1)
  return (
    GREETING.test(turn.words.slice(0, offset)) &&
    own.length === 2 &&
    !own.some(({ text }) => NO_NAME_ENDS.test(text)) &&
    GOES_ON.test(turn.tokens[last + 1]?.text ?? 'i')
  )
}

/** "Violet King here": two words or more with capitals right before. */
function nameBefore(turn: Turn, at: number): Span[] {
  let first = at
  const isGreeted = /^(hi|hello|hey|bonjour|allô)$/.test(turn.tokens[at - 3]?.text ?? '')
  const isLower = !isCapital(turn, at - 1) && !NO_NAME_ENDS.test(turn.tokens[at - 1]?.text ?? '')
  // "hi tanisha brooks here" and "claire fontaine à l'appareil" are said of nobody else.
  const isSure = isLower && (isGreeted || turn.tokens[at + 1]?.text === "l'appareil")
  while (
    first > 0 &&
    (isNamePart(turn, first - 1) || (isSure && at - first < 2 && isNameWord(turn, first - 1)))
  )
    first--
  return at - first >= 2 ? [{ label: '[name]', first, last: at - 1 }] : []
}

function isNamePart(turn: Turn, at: number): boolean {
  return isNameWord(turn, at) && isCapital(turn, at)
}

/** "This is Martin Shaw", "it's Gloria calling": said of so much else that it takes capitals or "speaking" to tell. */
export function introducedIn(turn: Turn): Span[] {
  if (turn.speaker === 'AGENT') return []
  const before = [...turn.words.matchAll(SPEAKING[turn.tongue])].flatMap((match) =>
    nameBefore(turn, turn.tokenAt(match.index)),
  )
  const after = [...turn.words.matchAll(INTRODUCING[turn.tongue])].flatMap((match) => {
    const from = turn.tokenAt(match.index + match[0].length + 1)
    const name = nameAt(turn, from, turn.tokens.length - 1)
    if (!name) return []
    const isWhole = isCapital(turn, name.first) && name.last > name.first
    return isWhole || isFollowedBySpeaking(turn, name.last) || isGreeting(turn, match.index, name)
      ? [name]
      : []
  })
  return [...before, ...after, ...greetingIn(turn)]
}

const GREETED =
  /^(?:(?:oui|yes|oh|ah),? )?(?:bonjour|bonsoir|all[oô]|hi|hello|hey|good (?:morning|afternoon|evening)),? (\p{Lu}[\p{L}'’-]+ (?:de |du |van |von |Mac |O['’])?\p{Lu}[\p{L}'’-]+)(?=[,.]|$)/iu

/** "Bonjour, Mathieu Lescure, j'ai rendez-vous": whoever calls says so first. */
function greetingIn(turn: Turn): Span[] {
  const match = GREETED.exec(turn.text)
  if (!match || turn.speaker !== 'CUSTOMER') return []
  const name = match[1] ?? ''
  const from = match[0].length - name.length
  const span = tokensIn(turn, from, match[0].length)
  const isWhole = isCapital(turn, span.first) && isCapital(turn, span.last) && span.last > span.first
  return isWhole && isNameWord(turn, span.first) ? [{ label: '[name]', ...span }] : []
}

/** "Mrs King", "Madame Dubois": whoever says so speaks of or to a customer. */
export function titledIn(turn: Turn): Span[] {
  const found: Span[] = []
  for (let at = 0; at < turn.tokens.length; at++) {
    if (!TITLES[turn.tongue].test(turn.tokens[at]?.text ?? '')) continue
    const start = afterTitle(turn, at)
    // Without a capital "madame" is spoken to, and what follows is the sentence.
    if (!isCapital(turn, start) && !isSurnameInLower(turn, at)) continue
    const name = nameAt(turn, start, turn.tokens.length - 1)
    if (name) found.push(name)
  }
  return found
}

const OF_SURNAME = /^(mr|mrs|ms|mister|miss|mme|mlle)$/
const VERB_BEFORE =
  /^(i|i'll|i'd|you|you'll|we|we'll|they|he|she|to|don't|didn't|did|do|can't|not|won't|would|will|might|never|really|a|the|hit|near)$/
/** Whom one only calls "madame" has none of these before it. */
const BEFORE_NAMED = /^(avec|êtes|bien|de|c'est|pour|et|chez|suis|dossier|compte)$/

/** "is that mrs lazenby", "je suis avec madame quilichini", of a recogniser that writes no capitals. */
function isSurnameInLower({ tokens, text, tongue }: Turn, at: number): boolean {
  if (text !== text.toLowerCase()) return false
  const [title, before] = [tokens[at]?.text ?? '', tokens[at - 1]?.text.replaceAll('’', "'") ?? '']
  const isVerb = title === 'miss' && VERB_BEFORE.test(before || 'i')
  const isCalled = tongue === 'fr' && /^(madame|monsieur)$/.test(title) && BEFORE_NAMED.test(before)
  return (OF_SURNAME.test(title) && !isVerb) || isCalled
}
