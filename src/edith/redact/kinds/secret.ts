import { freeAnswer } from '../dialogue/freeAnswer.js'
import { named } from '../dialogue/named.js'
import type { Stretch } from '../dialogue/turn.js'
import { strongPasswords } from './byLooks/strongPassword.js'
import type { Kind, Naming, Span } from './kind.js'
import { readOut } from './readOut.js'
import { usedPasswords } from './usedPassword.js'

const MAX_PASSWORD_WORDS = 8

/** "is bluebird", "for the portal is bluebird", never "is it bluebird". */
const TOLD = {
  en: /^(?:um |uh |er )*(?:(?:for|on|to|of|at)(?: \S+){1,4} )?(?:is|was|it's|that's|would be|:)(?! (?:it|that|there|he|she|this)\b)/,
  fr: /^(?:euh )*(?:(?:pour|sur|de|du)(?: \S+){1,4} )?(?:est|c'est|était|c'était|:)(?! (?:il|elle|ce|que)\b)/,
}
/** A question that nobody asks in ordinary talk. */
const OF_SECURITY = /maiden|security|pet's name|jeune fille|sécurité|secrète/

/** Passwords and memorable words: whatever is said after "is", or for an answer. */
export const password: Kind = {
  named: named({
    en: `pass ?(?:words?|phrase)
      memorable (?:word|name|place|date|information|phrase|answer)
      (?:security|secret|safe|code) ?word
      (?:security|secret) (?:phrase|answer)
      (?:characters?|letters?) (?:of|from|in) (?:your|the|my) (?:pass ?word|memorable word|security word)`,
    fr: `mots? de passe
      mot (?:secret|mémorable|de sécurité)
      (?:phrase|réponse) (?:secrète|de sécurité)
      code d'accès`,
  }),
  answers: (stretch, naming) => [
    ...answered(stretch, naming, '[password]', MAX_PASSWORD_WORDS),
    ...readOut(stretch, naming, { label: '[password]', stated: 4, asked: 2, withLetters: true }),
  ],
  unless: {
    en: /pass ?words? (?:policy|rules?|requirements?|manager)|have to change|change it every/,
    fr: /(?:faut|dois|doit|devez|devons)(?: le| la)? changer|politique/,
  },
  bare: (turn) => [...usedPasswords(turn), ...strongPasswords(turn)],
}

/** Digits that open something: a PIN, a code sent to a phone. */
export const pin: Kind = {
  named: named({
    en: `p ?i ?n(?: code| number)?
      pass ?code
      (?:one time|verification|access|confirmation|authentication|authori[sz]ation|unlock|login|log in) (?:code|pin|password|number)
      o ?t ?p
      (?:alarm|entry|gate|door|safe|telephone banking|voicemail) code
      code (?:that )?(?:we|i|they|you)(?:'ve| have)?(?: just| been)? (?:sent|texted|received|got|emailed)
      (?:four|six|4|6) digit (?:code|number|pin)`,
    fr: `code (?:pin|secret|confidentiel|personnel|de validation|de confirmation|à usage unique|d'activation|d'alarme|de connexion)
      code (?:que (?:vous avez|je vous ai|nous vous avons|j'ai) )?(?:reçu|envoyé)(?: par (?:sms|mail|texto))?
      code pin
      (?:le|votre|mon) pin`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[secret code]', stated: 3, asked: 2, withLetters: naming.isAsked }),
}

const MAX_ANSWER_WORDS = 6

/** Ordinary talk holds a first car as well: only what answers the question counts, or is said to be the answer. */
export const securityAnswer: Kind = {
  named: named({
    en: `(?:mother's|mum's|mothers|mom's|your|my)? ?maiden name
      (?:name of )?(?:the |your |my )?(?:first|childhood|favou?rite|oldest|best|primary|elementary|secondary|high) (?:pet|school|teacher|car|colou?r|film|movie|book|food|team|football team|band|place|street|job|friend|nickname|holiday|song|singer|animal|dog|cat|concert|phone)(?:'s)?(?: name)?(?: called)?
      (?:pet's|pets|dog's|cat's) name
      (?:place|city|town|village|country) (?:of birth|(?:you|i) (?:were|was) born(?: in)?|were you born(?: in)?)
      where (?:were you|you were|was i|i was) born
      security questions?
      (?:school|street) (?:did )?(?:you|i) (?:go to|went to|attend|grew up (?:on|in)|grow up (?:on|in))
      (?:father's|mother's|grandmother's|grandfather's|spouse's|partner's|sibling's) (?:middle |first )?name`,
    fr: `nom de (?:jeune fille|naissance)(?: de (?:votre|ma|la) mère)?
      (?:nom de )?(?:votre |mon |le |la |ma )?(?:premi[eè]re? |meilleure? )?(?:animal(?: de compagnie)?|chien|chat|école|voiture|professeur|institutrice|instituteur|ami|amie)(?: d'enfance| préférée?| primaire)
      (?:votre |mon |ma |le |la )?(?:premier animal(?: de compagnie)?|premier chien|premier chat|première voiture|première école|meilleur ami d'enfance)(?: s'appelait| s'appelle)?
      (?:couleur|film|plat|équipe|livre|chanteur|chanson|sport) préférée?
      (?:ville|lieu|commune|pays) de naissance
      où (?:êtes vous|vous êtes) née?
      question(?:s)? (?:de sécurité|secrète)
      (?:deuxième |second )?prénom de (?:votre|mon|ma) (?:père|mère|grand-mère|grand-père|conjoint)`,
  }),
  answers: (stretch, naming) =>
    naming.isAsked || OF_SECURITY.test(naming.cue)
      ? answered(stretch, naming, '[security answer]', MAX_ANSWER_WORDS)
      : [],
}

function answered(stretch: Stretch, naming: Naming, label: Span['label'], maxWords: number): Span[] {
  const { turn, first } = stretch
  const head = turn.tokens
    .slice(first, first + 10)
    .map(({ text }) => text.replaceAll('’', "'"))
    .join(' ')
  if (naming.isAsked ? !naming.isRequest : !TOLD[turn.tongue].test(head)) return []
  const told = naming.isAsked ? undefined : TOLD[turn.tongue].exec(head)?.[0]
  const answer = freeAnswer({ ...stretch, first: first + (told?.split(' ').length ?? 0) }, maxWords)
  return answer ? [{ label, ...answer }] : []
}
