import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { readOut } from './readOut.js'

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
      bank details`,
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
      coordonnées bancaires`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[account number]', stated: 4, asked: 2, withLetters: true }),
}
