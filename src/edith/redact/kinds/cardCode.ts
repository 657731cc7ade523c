import { named } from '../dialogue/named.js'
import type { Kind } from './kind.js'
import { readOut } from './readOut.js'

export const cardCode: Kind = {
  named: named({
    en: `(?:card )?security (?:code|number|digits)
      c ?v ?[vc2n] ?2?(?: code| number)?
      c ?s ?c(?: code| number)?
      card code
      (?:three|3|four|4|last|last three|last 3) (?:digits?|numbers?) (?:number )?(?:on|at|from) (?:the|your) (?:back|reverse|front|signature|card)(?: of (?:the|your|my) card)?
      (?:code|digits?|numbers?) (?:on|at) (?:the|your) (?:back|reverse|signature)(?: of (?:the|your|my) card)?
      (?:three|3) digit (?:code|number)
      (?:the|those|your|last) three digits`,
    fr: `cryptogramme(?: visuel)?
      code de (?:sécurité|vérification)
      (?:trois|3)(?: derniers)? chiffres(?: (?:au dos|derrière|au verso|à l'arrière))?
      (?:chiffres?|num[ée]ros?|code) (?:qui (?:est|sont) |se trouvant )?(?:au dos|derrière|au verso|à l'arrière)(?: de (?:la|votre|ma) carte)?
      c ?v ?[vc]`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[card code]', stated: 3, asked: 2, most: 5 }),
}
