import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { readOut } from './readOut.js'

/** Whole ones need no naming: digitRuns.ts. */
export const phone: Kind = {
  named: named({
    en: `(?:tele)?phone number
      (?:my|your|his|her|the) (?:tele)?phone(?: number)?
      (?:mobile|cell|cellphone|landline|contact|daytime|evening|home|work|best|alternative|other|good|call ?back|fax|whatsapp)(?: phone| contact| call ?back)? number
      (?:best|good|alternative) (?:call ?back|contact|mobile)
      (?:a|the|your|that) call ?back
      number (?:you're|you are|i'm|i am) (?:calling|ringing|phoning) (?:from|on)
      number (?:is |that's )?ending(?: in| with)?
      (?:my|your|his|her) (?:mobile|cell|landline)
      number (?:to|we can|i can|you can) (?:call|reach|ring|get)(?: \\w+)?(?: back)?(?: on| at)?
      (?:call|ring|reach|text|phone|get) (?:me|you|him|her|us)(?: back)? (?:on|at)
      (?:last|first) (?:four|4|six|6|three|3|few)(?: digits| numbers)?(?: of| on| for)?(?: the| your| my| that)?(?: \\w+)? (?:phone|mobile|cell)`,
    fr: `num[ée]ro de (?:t[ée]l[ée]phone|portable|mobile|fixe)
      (?:mon|votre|son|ton|le) (?:num[ée]ro(?! (?:de|du|des|d'|client|vert))|t[ée]l[ée]phone|portable|mobile|fixe|cellulaire|cell|natel|gsm)
      num[ée]ro de (?:cellulaire|natel|gsm|contact)
      (?:rappelle|appelle|joindre|rappeler) où
      (?:joindre|appeler|rappeler|appelez-moi|rappelez-moi|joignable|rappelle|appelle) (?:au|sur(?: le)?)
      num[ée]ro (?:où|auquel)`,
  }),
  answers: (stretch, naming) => readOut(stretch, naming, { label: '[phone number]', stated: 6, asked: 3 }),
}
