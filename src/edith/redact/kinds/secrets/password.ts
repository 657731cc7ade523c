import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'
import { readOut } from '../readOut.js'
import { answered } from './answered.js'
import { strongPasswords } from './strongPassword.js'
import { usedPasswords } from './usedPassword.js'

const MAX_WORDS = 8

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
    ...answered(stretch, naming, '[password]', MAX_WORDS),
    ...readOut(stretch, naming, { label: '[password]', stated: 4, asked: 2, withLetters: true }),
  ],
  unless: {
    en: /pass ?words? (?:policy|rules?|requirements?|manager)|have to change|change it every/,
    fr: /(?:faut|dois|doit|devez|devons)(?: le| la)? changer|politique/,
  },
  bare: (turn) => [...usedPasswords(turn), ...strongPasswords(turn)],
}
