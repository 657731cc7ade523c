import { freeAnswer } from '../../dialogue/freeAnswer.js'
import { named } from '../../dialogue/named.js'
import { isCapital, type Stretch, type Turn } from '../../dialogue/turn.js'
import type { Kind, Naming, Span } from '../kind.js'
import { afterRelation } from './afterRelation.js'
import { introducedIn, isFollowedBySpeaking, titledIn } from './introductions.js'
import { MAX_NAME_WORDS, nameAt, TITLES } from './nameAt.js'
import { severalNames } from './severalNames.js'

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
      who(?:'s| is) (?:it|that|this|the \\w+) (?:registered|booked|addressed|for)(?: to| under| with)?
      whose name(?: is it| is that|'s it|'s that| was it)?(?: in| under)?
      (?:what|which) name(?:'s| is| was)?(?: it| that| this)?(?: booked| registered| held)?(?: in| under| on)?
      (?:in|under) your name
      how (?:do you|are you|is that|is it|'s that|do i) (?:spell|spelling|spelled|spelt)(?: that| it)?
      how(?:'s| is) (?:that|it) (?:spelled|spelt)
      spell (?:that|it)
      (?:who am i|who i'm|who i am) (?:speaking|talking) (?:to|with)
      speaking (?:to|with)
      name please
      (?:passenger|guest|traveller|driver|tenant|patient|student|child|delegate|pupil)(?:'s)? names?
      (?:hello|hi|hey|morning|afternoon|evening) is (?:that|this)
      names? on (?:it|there|that)
      how(?:'s| is| are)(?: \\w+){1,3} (?:held|registered|listed)
      (?:my|her|his) (?:husband|wife|partner|mother|mum|mom|father|dad|son|daughter|brother|sister|boss)'s name
      (?:everybody|everyone|they|people|we|she|he)(?: all)? calls? (?:him|her|me)
      (?:take|have|get|confirm|spell) (?:your|the|a|that) (?:full |first |last |sur)?name`,
    fr: `(?:le )?nom (?:du titulaire|sur (?:la|votre|le) (?:carte|contrat|dossier|compte)|de famille|et prénom|de l'abonné|du client)
      (?:mon|son|le) (?:nom|prénom)(?: de famille)?(?: est| c'est| complet)?
      (?:et )?prénom
      noms? (?:du|des|de la|de l') ?(?:passagers?|patiente?s?|voyageurs?|locataires?|enfants?|élèves?|conducteurs?)
      (?:votre|vos) (?:nom|prénom|noms)(?: de famille| et prénom| complet)?
      je m'appelle
      au nom de
      à quel nom
      (?:quel|le|sous quel) nom(?: c'est| est ce)?
      qui est à l'appareil
      (?:c'est )?de la part de qui
      qui dois je annoncer
      (?:ça|cela) s'(?:écrit|épelle)(?: comment)?
      comment (?:ça|cela) s'écrit
      (?:m'|l'|l' )?épeler(?: ça| cela)?
      (?:à qui )?ai ?-? ?je l'honneur
      vous (?:êtes|vous appelez)(?: bien)?
      (?:mon|ma) (?:mari|femme|fils|fille|père|mère|frère|sœur|conjointe?|compagn?e?on|compagne) s'appelle`,
  }),
  answers: namesIn,
  bare: (turn) => [...titledIn(turn), ...introducedIn(turn)],
}

function namesIn(stretch: Stretch, { isAsked, isRequest, cue, speaker }: Naming): Span[] {
  const { turn, first, last } = stretch
  if (isAsked) {
    if (!(isRequest || /^vous êtes|is th(at|is)$/.test(cue)) || /^(speaking|my|mon|je m'appelle)/.test(cue))
      return []
    const from = afterRelation({ ...stretch, first: afterGreeting(stretch) })
    const answer = freeAnswer({ ...stretch, first: from }, MAX_NAME_WORDS + 8)
    const name = answer && withoutTail(turn, answer)
    if (SPELLING.test(cue)) return name && isSpelled(turn, name) ? [name] : []
    return severalNames(turn, name, last)
  }
  // The agent's own stays; "your name is …" and "am I speaking to …" are the customer's.
  const isOwn =
    !/your|votre|vos|vous|'s name|calls|is that|is this|s'appelle|speaking|card|account|holder|booking|policy|order|reservation|name of|under/.test(
      cue,
    )
  if (speaker === 'AGENT' && isOwn) return []
  let from = /name of|nom de|'s name$/.test(cue) ? afterRelation(stretch) : first
  while (
    from <= last &&
    (turn.tokens[from]?.kind === 'mark' ||
      /^(is|it's|he's|she's|called|est|c'est|um|uh|euh)$/.test(turn.tokens[from]?.text ?? ''))
  )
    from++
  const isVague = /^(vous êtes( bien)?|speaking (to|with))$/.test(cue)
  const name = nameAt(turn, from, last)
  if (!name) return []
  const isPlain = isCapital(turn, name.first)
  const isNamedSo = isFollowedBySpeaking(turn, name.last)
  const isTitled = TITLES[turn.tongue].test(turn.tokens[from]?.text ?? '')
  return isVague && !isNamedSo && !isTitled && !(isPlain && name.last > name.first) ? [] : [name]
}

/** "Hi Hannah, Tom Barker." */
function afterGreeting({ turn, first }: Stretch): number {
  const { tokens } = turn
  if (!/^(hi|hello|hey|bonjour|bonsoir|thanks|merci)$/.test(tokens[first]?.text ?? '')) return first
  return tokens[first + 2]?.text === ',' ? first + 3 : first
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
