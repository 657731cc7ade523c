import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'
import { readOut } from '../readOut.js'

/** Numbers that pass Luhn's check need no naming: digitRuns.ts. */
export const cardNumber: Kind = {
  named: named({
    en: `(?:card|long card|long) (?:number|no)s?
      numbers? (?:on|across) (?:the )?(?:front|card|my card|your card)(?: of (?:the|your|my) card)?
      across the (?:middle|front|centre|center)(?: of (?:the|your|my) (?:card|plastic))?
      (?:my|your|his|her|same|new|old|other) (?:visa|master ?card|amex|american express|maestro)(?: card| number)?
      (?:sixteen|16|fifteen|15) digits?(?: number)?
      (?:(?:credit|debit|visa|bank|payment) )?card details
      (?:my|the|your|his|her) (?:\\w+ )?card (?:is|was|reads)
      (?:last|first) (?:four|4|six|6|few)(?: digits| numbers)?(?: of| on| for)?(?: the| your| my| that)?(?: \\w+)? card`,
    fr: `num[ée]ros? (?:de|sur) (?:la |votre |ma |sa |cette )?carte(?! d'identité| vitale| d'assur| de séjour)(?: bancaire| bleue| de crédit)?
      (?:les |vos |mes )?(?:seize|16) chiffres
      (?:ma|la|votre) carte (?:bancaire |bleue |de crédit )?(?:c'est|est)
      (?:quatre|4) derniers(?: chiffres)?(?: de)?(?: la| votre| ma)? carte
      (?:la|ma|votre|une) (?:visa|master ?card|amex)(?: c'est)?
      chiffres de (?:la|votre|ma) carte`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, {
      label: '[card number]',
      stated: /number|digit|num[ée]ro|chiffre/.test(naming.cue) ? 4 : 8,
      asked: 3,
    }),
}
