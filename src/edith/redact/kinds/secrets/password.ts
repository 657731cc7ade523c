import { named } from '../../dialogue/named.js'
import { runsIn } from '../../dialogue/runsIn.js'
import type { Stretch } from '../../dialogue/turn.js'
import type { Kind, Span } from '../kind.js'
import { readOut } from '../readOut.js'
import { answered } from './answered.js'
import { strongPasswords } from './strongPassword.js'
import { usedPasswords } from './usedPassword.js'

const MAX_WORDS = 8

/** Passwords and memorable words: whatever is said after "is", or for an answer. */
export const password: Kind = {
  named: named({
    en: `pass ?(?:words?|phrase)
      (?:wi ?fi|wireless|router|network|wpa|wep|encryption) key
      word (?:that )?you (?:set|chose|gave|picked)(?: up)?(?: for security)?
      memorable (?:word|name|place|date|information|phrase|answer)
      (?:security|secret|safe|code) ?word
      (?:security|secret) (?:phrase|answer)
      (?:characters?|letters?) (?:of|from|in) (?:your|the|my) (?:pass ?word|memorable word|security word)`,
    fr: `mots? de passe
      mot (?:secret|mémorable|de sécurité)
      (?:phrase|réponse) (?:secrète|de sécurité)
      code d'accès
      (?:clé|code) (?:wi ?fi|wpa|wep|réseau|de sécurité réseau|du wifi|de la box)`,
  }),
  answers: (stretch, naming) => [
    ...answered(stretch, naming, '[password]', MAX_WORDS),
    ...readOut(stretch, naming, { label: '[password]', stated: 4, asked: 2, withLetters: true }),
    ...mixedIn(stretch),
  ],
  unless: {
    en: /pass ?words? (?:policy|rules?|requirements?|manager)|have to change|change it every/,
    fr: /(?:faut|dois|doit|devez|devons)(?: le| la)? changer|politique/,
  },
  bare: (turn) => [...usedPasswords(turn), ...strongPasswords(turn)],
}

const LEAST_MIXED = 5

/** "k seven p p oh nine": letters and digits read out. */
function mixedIn(stretch: Stretch): Span[] {
  return runsIn(stretch, true)
    .filter(({ text }) => text.length >= LEAST_MIXED && /\d/.test(text) && /[A-Z]/.test(text))
    .map(({ first, last }) => ({ label: '[password]', first, last }))
}
