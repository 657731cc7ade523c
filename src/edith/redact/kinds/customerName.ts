import { freeAnswer } from '../dialogue/freeAnswer.js'
import { named } from '../dialogue/named.js'
import { numberAt } from '../dialogue/numberAt.js'
import { isCapital, type Stretch, type Turn } from '../dialogue/turn.js'
import { afterRelation } from './afterRelation.js'
import type { Kind, Naming, Span } from './kind.js'

const MAX_NAME_WORDS = 4
const PARTICLES = /^(de|du|des|van|von|der|den|la|le|el|al|bin|o|mac|mc|st|saint|di|da|dos|ben|d|del|e)$/
const NO_NAME = {
  en: /^(and|i|i'm|calling|from|speaking|here|about|the|a|an|my|is|it|it's|but|so|with|at|on|for|to|in|of|not|can|could|you|your|please|thanks|thank|yes|no|hi|hello|just|phoning|ringing|this|that|that's|spelled|spelt|account|customer|sorry|um|uh|er|well|okay|ok|again|by|because|was|will|would|need|want|have|has|had|trying|having|looking|going|really|very|still|also|already|late|happy|sure|afraid|wondering|good|great|fine|all|same|correct|wrong|wife|husband|daughter|son|mother|father|mum|dad|there|who|what|when|where|if|as|or|me|we|they|he|she|mister|misspelled|registered|under|spelling|changed|name|first|last|surname|then|now|too|only|one|two)$/,
  fr: /^(et|je|j'ai|j'appelle|c'est|à|au|aux|de|pour|sur|le|la|les|un|une|mon|ma|mes|est|suis|mais|donc|avec|dans|par|ne|pas|vous|votre|s'il|merci|oui|non|bonjour|madame|monsieur|alors|euh|voilà|ici|l'appareil|client|cliente|nom|prénom|comme|ça|bien|très|toujours|encore|désolé|désolée|pardon|que|qui|quand|si|où|en|il|elle|on|nous|ils|elles|déjà|content|contente|même|sa|son|ce|cette|y|a|ai)$/,
}
const TITLES = {
  en: /^(mr|mrs|ms|miss|mister|dr|doctor|sir|madam|mx)$/,
  fr: /^(monsieur|madame|mademoiselle|m|mme|mlle|docteur|maître)$/,
}

export const customerName: Kind = {
  named: named({
    en: `(?:the )?name (?:on|in|(?:exactly )?as it (?:appears|is|says|reads|'s written) on|(?:exactly )?as (?:shown|written|printed) on) (?:the|your|my) (?:card|account|policy|booking|order|front|passport|contract|bill)
      (?:my|her|his|the) (?:full |first |last |middle |sur)?name(?:'s| is| was)
      (?:full|first|last|middle|family|christian|your|account holder's|cardholder|cardholder's|customer's|account holder) ?name(?: please)?
      who(?:'s| is) (?:calling|speaking|this|that)(?: please)?
      (?:account|booking|policy|order|reservation|card)(?:'s| is|'s it is) (?:under|in)(?: the name(?: of)?)?
      in the name of
      under the name(?: of)?
      (?:surname|forename)
      who(?:'s| is) the (?:policy ?holder|account holder|card ?holder|owner|named driver|tenant|main driver)
      whose name(?: is it| is that|'s it|'s that| was it)?(?: in| under)?
      (?:what|which) name(?:'s| is| was)?(?: it| that| this)?(?: booked| registered| held)?(?: in| under| on)?
      (?:in|under) your name
      how (?:do you|are you|is that|is it|'s that|do i) (?:spell|spelling|spelled|spelt)(?: that| it)?
      how(?:'s| is) (?:that|it) (?:spelled|spelt)
      spell (?:that|it)
      (?:who am i|who i'm|who i am) (?:speaking|talking) (?:to|with)
      speaking (?:to|with)
      name please
      (?:take|have|get|confirm|spell) (?:your|the|a|that) (?:full |first |last |sur)?name`,
    fr: `(?:le )?nom (?:du titulaire|sur (?:la|votre|le) (?:carte|contrat|dossier|compte)|de famille|et prénom|de l'abonné|du client)
      (?:mon|son|le) (?:nom|prénom)(?: de famille)?(?: est| c'est| complet)?
      (?:votre|vos) (?:nom|prénom|noms)(?: de famille| et prénom| complet)?
      je m'appelle
      au nom de
      à quel nom
      (?:quel|le|sous quel) nom(?: c'est| est ce)?
      qui est à l'appareil
      (?:ça|cela) s'(?:écrit|épelle)(?: comment)?
      comment (?:ça|cela) s'écrit
      (?:m'|l'|l' )?épeler(?: ça| cela)?
      (?:à qui )?ai ?-? ?je l'honneur
      vous (?:êtes|vous appelez)`,
  }),
  answers: namesIn,
  bare: (turn) => [...titledIn(turn), ...introducedIn(turn)],
}

function namesIn(stretch: Stretch, { isAsked, isRequest, cue, speaker }: Naming): Span[] {
  const { turn, first, last } = stretch
  if (isAsked) {
    if (!isRequest || /^(speaking|my|mon|je m'appelle)/.test(cue)) return []
    const from = afterRelation({ ...stretch, first: afterGreeting(stretch) })
    const answer = freeAnswer({ ...stretch, first: from }, MAX_NAME_WORDS + 8)
    const name = answer && withoutTail(turn, answer)
    return name && (!SPELLING.test(cue) || isSpelled(turn, name)) ? [name] : []
  }
  // The agent's own stays; "your name is …" and "am I speaking to …" are the customer's.
  const isOwn =
    !/your|votre|vos|vous|speaking|card|account|holder|booking|policy|order|reservation|name of|under/.test(
      cue,
    )
  if (speaker === 'AGENT' && isOwn) return []
  let from = /name of|nom de/.test(cue) ? afterRelation(stretch) : first
  while (
    from <= last &&
    (turn.tokens[from]?.kind === 'mark' ||
      /^(is|it's|est|c'est|um|uh|euh)$/.test(turn.tokens[from]?.text ?? ''))
  )
    from++
  const isVague = /^(vous êtes|speaking (to|with))$/.test(cue)
  const name = nameAt(turn, from, last)
  if (!name) return []
  const isPlain = isCapital(turn, name.first)
  const isNamedSo = isFollowedBySpeaking(turn, name.last)
  return isVague && !isNamedSo && !(isPlain && name.last > name.first) ? [] : [name]
}

/** "Hi Hannah, Tom Barker." */
function afterGreeting({ turn, first }: Stretch): number {
  const { tokens } = turn
  if (!/^(hi|hello|hey|bonjour|bonsoir|thanks|merci)$/.test(tokens[first]?.text ?? '')) return first
  return tokens[first + 2]?.text === ',' ? first + 3 : first
}

/** Words that may be a name, one after another; with capitals only those that have one. */
function nameAt(turn: Turn, from: number, last: number): Span | undefined {
  const { tokens, tongue } = turn
  const start = TITLES[tongue].test(tokens[from]?.text ?? '') ? afterTitle(turn, from) : from
  const needsCapital = isCapital(turn, start)
  let end: number | undefined
  let words = 0
  let long = 0
  for (let at = start; at <= last && words < MAX_NAME_WORDS; at++) {
    const { kind, text = '', isGlued } = tokens[at] ?? {}
    if (kind === 'mark') {
      if (text === '-' || (text === '.' && tokens[at - 1]?.text.length === 1 && isGlued)) continue
      break
    }
    if (kind !== 'word' || NO_NAME[tongue].test(text)) break
    if (text.length > 1 && numberAt(tokens, at, tongue)) break
    if (needsCapital && !isCapital(turn, at) && !PARTICLES.test(text)) break
    if (!needsCapital && long >= 2 && text.length > 1) break
    words++
    if (text.length > 1) long++
    if (!PARTICLES.test(text) || text.length === 1) end = at
  }
  return end === undefined || start > end ? undefined : { label: '[name]', first: start, last: end }
}

function withoutTail(turn: Turn, { first, last }: { first: number; last: number }): Span | undefined {
  const name = nameAt(turn, first, last)
  // Spelled, the whole answer is the name.
  return isSpelled(turn, { first, last }) ? { label: '[name]', first, last } : name
}

const SPELLING = /spell|spelt|écri|épel/

function isSpelled({ tokens }: Turn, { first, last }: Pick<Span, 'first' | 'last'>): boolean {
  return tokens.slice(first, last + 1).filter(({ text }) => /^\p{L}$/u.test(text)).length >= 3
}

function isFollowedBySpeaking({ tokens }: Turn, at: number): boolean {
  return tokens
    .slice(at + 1, at + 4)
    .some(({ text }) => /^(speaking|calling|here|appareil|l'appareil|from)$/.test(text))
}

const INTRODUCING = {
  en: /(?<![\p{L}'])(?:this is|it's|i am|i'm)(?= \p{L})/gu,
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
  // "claire fontaine à l'appareil" is said of nobody else.
  const isSure = turn.tokens[at + 1]?.text === "l'appareil" && !isCapital(turn, at - 1)
  while (first > 0 && (isNamePart(turn, first - 1) || (isSure && at - first < 2 && isWord(turn, first - 1))))
    first--
  return at - first >= 2 ? [{ label: '[name]', first, last: at - 1 }] : []
}

function isWord(turn: Turn, at: number): boolean {
  const { kind, text = '' } = turn.tokens[at] ?? {}
  return kind === 'word' && !NO_NAME[turn.tongue].test(text)
}

function isNamePart(turn: Turn, at: number): boolean {
  return isWord(turn, at) && isCapital(turn, at)
}

/** "This is Martin Shaw", "it's Gloria calling": said of so much else that it takes capitals or "speaking" to tell. */
function introducedIn(turn: Turn): Span[] {
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
  return [...before, ...after]
}

/** "Mrs King", "Madame Dubois": whoever says so speaks of or to a customer. */
function titledIn(turn: Turn): Span[] {
  const found: Span[] = []
  for (let at = 0; at < turn.tokens.length; at++) {
    if (!TITLES[turn.tongue].test(turn.tokens[at]?.text ?? '')) continue
    const start = afterTitle(turn, at)
    // Without a capital "madame" is spoken to, and what follows is the sentence.
    if (!isCapital(turn, start)) continue
    const name = nameAt(turn, start, turn.tokens.length - 1)
    if (name) found.push(name)
  }
  return found
}

function afterTitle({ tokens }: Turn, at: number): number {
  return tokens[at + 1]?.text === '.' ? at + 2 : at + 1
}
