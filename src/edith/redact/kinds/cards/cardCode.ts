import { named } from '../../dialogue/named.js'
import type { Kind } from '../kind.js'
import { readOut } from '../readOut.js'

export const cardCode: Kind = {
  named: named({
    en: `(?:card )?security (?:code|number|digits)
      c ?v ?[vc2n] ?2?(?: code| number)?
      (?:three|3) (?:digits?|numbers?) (?:behind|underneath|round the back)(?: it)?
      (?:code|numbers?|digits?) (?:on|by|in|next to) (?:the|your) (?:signature )?(?:strip|panel)
      c ?s ?c(?: code| number)?
      card code
      (?:the|that|this) (?:little|small|short) (?:code|number)
      and (?:on|round|around) the (?:back|reverse)
      (?:three|3|four|4|last|last three|last 3) (?:digits?|numbers?) (?:number )?(?:on|at|from) (?:the|your) (?:back|reverse|front|signature|card)(?: of (?:the|your|my) card)?
      (?:code|digits?|numbers?|three|3)(?: that's| printed)? (?:on|at|next to|by|beside|near) (?:the|your) (?:back|reverse|signature)(?: strip| panel)?(?: of (?:the|your|my) card)?
      (?:last )?(?:three|3|four|4|digits)(?: digits| numbers)? (?:on|by|next to) the (?:back|front|signature)(?: strip| panel)?
      (?:back|flip|turn|turn it|turned|reverse|signature)(?: \\w+){0,9} (?:code|digits)
      (?:flip|turn) (?:it|that|the card|your card) (?:over|round|around)
      (?:three|3) digit (?:security|code|number)
      (?:the|those|your|last) (?:three|3)(?: little| small)? (?:digits|numbers)`,
    fr: `cryptogramme(?: visuel)?
      code de (?:sécurité|vérification)
      (?:trois|3)(?: derniers)? chiffres(?: (?:au dos|derrière|au verso|à l'arrière))?
      (?:chiffres?|num[ée]ros?|code) (?:qui (?:est|sont) |se trouvant )?(?:au dos|derrière|au verso|(?:à l'|en )arrière)(?: de (?:la|votre|ma) carte)?
      (?:chiffres?|num[ée]ros?|code) (?:à côté|près|à droite|au bout|après) de la signature
      retourne[rz] (?:la|votre) carte
      code à (?:trois|3|quatre|4) chiffres
      (?:dos|verso|derrière|arrière|retournez(?: \\S+)?) (?:(?:de |la |votre |carte |il |y |a |un |le |petit ){0,6})(?:code|chiffres)
      (?:trois|3|quatre|4) (?:petits |derniers |autres )?chiffres (?:devant|au recto)
      (?:devant|au recto)(?: c'est)?(?: les)? (?:trois|3|quatre|4) (?:petits |derniers )?chiffres
      c ?v ?[vc]`,
  }),
  answers: (stretch, naming) =>
    readOut(stretch, naming, { label: '[card code]', stated: 3, asked: 2, most: 5 }),
}
