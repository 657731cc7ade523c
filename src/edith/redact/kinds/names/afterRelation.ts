import type { Stretch, Turn } from '../../dialogue/turn.js'

const RELATIONS = {
  en: /^(husband|wife|partner|spouse|mother|father|mum|mom|dad|son|daughter|brother|sister|fianc[ée]e?|boyfriend|girlfriend|gran|nan|grandmother|grandfather|flatmate|roommate|boss|colleague|aunt|uncle|niece|nephew|cousin|grandson|granddaughter|stepson|stepdaughter|carer|landlord|landlady|neighbour|neighbor)('s)?$/,
  fr: /^(mari|femme|épouse|époux|conjointe?|compagnon|compagne|mère|père|maman|papa|fils|fille|frère|sœur|soeur|grand-mère|colocataire|patronn?e?|gendre|beau-fils|bru|tante|oncle|nièce|neveu|cousine?|voisine?|belle-mère|beau-père|ex)$/,
}
const LINKS =
  /^(name|name's|is|called|so|of|he's|she's|he|she|they|known|as|it's|and|that's|my|qui|s'appelle|c'est|donc|est|de|ma|mon|,|-|:)$/
/** Said before whose it is: what else stands there is a name already. */
const BEFORE =
  /^(my|her|his|it's|it|is|under|the|no|not|non|c'est|mon|ma|son|sa|au|nom|à|le|la|de|pour|for|of|in|actually|well|um|uh|euh|yes|yeah|oui|joint|jeune|that's|i'm|je|suis|by|booked|held|,|\.)$/
const WITHIN_TOKENS = 7

/** "It's under my husband, Desmond Okoro": where the name begins, after whose it is. */
export function afterRelation({ turn, first, last }: Stretch): number {
  const end = Math.min(last, first + WITHIN_TOKENS)
  for (let at = first; at <= end; at++) {
    const text = textAt(turn, at)
    if (!RELATIONS[turn.tongue].test(text)) {
      if (BEFORE.test(text)) continue
      break
    }
    let next = at + 1
    while (
      next <= last &&
      (LINKS.test(textAt(turn, next)) || RELATIONS[turn.tongue].test(textAt(turn, next)))
    )
      next++
    return next
  }
  return first
}

function textAt({ tokens }: Turn, at: number): string {
  return tokens[at]?.text.replaceAll('’', "'") ?? ''
}
