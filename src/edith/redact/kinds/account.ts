import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { readOut } from './readOut.js'

/** What begins a number. */
const NUMBER = {
  en: '\\d|zero|oh|nought|double|triple|treble|one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety',
  fr: '\\d|zéro|double|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante|cent|mille',
}

export const account: Kind = {
  named: named({
    en: `account (?:number|no|details|itself)s?
      (?:bank|checking|savings|current) account(?: number)?
      (?:last|first) (?:four|4|six|6|few)(?: digits| numbers)?(?: of| on| for)?(?: the| your| my| that)?(?: \\w+)? account
      sort ?code
      routing(?: number| code)?
      (?:number|digits) (?:for|of|on) (?:the|your|my|that) account
      (?:transit|institution|branch) (?:number|code)
      b ?s ?b(?: number)?
      iban
      i b a n
      swift(?: code)?
      bank details
      account(?= (?:${NUMBER.en}))
      which account`,
    fr: `num[ée]ros? de (?:mon |votre |son )?compte
      (?:num[ée]ro )?(?:du|de votre|de mon) compte
      compte (?:bancaire|courant|épargne|num[ée]ro)
      code (?:banque|guichet)
      clé rib
      rib
      r i b
      iban
      i b a n
      num[ée]ro de transit
      coordonnées bancaires
      (?:compte|guichet|banque)(?= (?:${NUMBER.fr}))
      clé(?: rib| r i b)?(?: c'est)?(?= (?:${NUMBER.fr}))`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, {
      label: '[account number]',
      stated: /iban|i b a n|^clé/.test(naming.cue) ? 2 : 4,
      asked: 2,
      withLetters: true,
    }),
}
