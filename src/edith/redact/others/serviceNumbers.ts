import { cuesIn } from '../dialogue/cuesIn.js'
import { runsIn } from '../dialogue/runsIn.js'
import { type Stretch, type Turn, tokensIn, wholeOf } from '../dialogue/turn.js'
import { phone } from '../kinds/phone.js'

/** Free and shared-cost ranges, which no person has: Ofcom's 03, 0800, 084 and 087; NANPA's 8xx; ARCEP's 08 and 0969. */
const RANGES = {
  en: /^(?:44|0)?(?:0?80[08]\d{6,7}|0?3[0347]\d{8}|0?8[47][0-5]\d{7})$|^1?8(?:00|33|44|55|66|77|88)\d{7}$/,
  fr: /^0(?:8\d{8}|969\d{6})$/,
}
const NO_REPLY =
  /(?<![^\s<"«(])(?:no|do|ne)[-._]?(?:not|pas)?[-._]?(?:reply|r[eé]pondre)@[\p{L}\d.-]+\p{L}/giu

/** "It bounced from billing@…": an office's, not where somebody writes from. */
const OF_OFFICE =
  /(?<=\b(?:bounced|came|comes|got|received|reply|email|message|mail|text|vient|venait|reçu) (?:from|de) )(?:billing|accounts?|support|info|sales|contact|hello|help|service|admin|office|bookings?|orders?|returns?|enquiries|team|news|customer\.?(?:care|services?)|sav|accueil|commandes?|facturation|secretariat)@[\p{L}\d.-]+\p{L}/giu

/** Numbers that only companies have, unless they were named something else; addresses that nobody reads. */
export function serviceNumbers(turns: readonly Turn[]): Stretch[] {
  return turns.flatMap((turn) => [
    ...runsIn(wholeOf(turn), false)
      .filter(({ digits, first }) => RANGES[turn.tongue].test(digits) && !isNamedElse(turns, turn, first))
      .map(({ first, last }) => ({ turn, first, last })),
    ...[...turn.text.matchAll(NO_REPLY), ...turn.text.matchAll(OF_OFFICE)].map(({ index, 0: found }) => ({
      turn,
      ...tokensIn(turn, index, index + found.length),
    })),
  ])
}

function isNamedElse(turns: readonly Turn[], turn: Turn, before: number): boolean {
  const cues = [...cuesIn(turn).filter(({ first }) => first < before), ...cuesIn(turns[turn.at - 1] ?? turn)]
  return cues.some(({ kind }) => kind !== phone)
}
