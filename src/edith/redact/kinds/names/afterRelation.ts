import type { Stretch } from '../../dialogue/turn.js'

const RELATIONS = {
  en: /^(husband|wife|partner|spouse|mother|father|mum|mom|dad|son|daughter|brother|sister|fianc[ée]e?|boyfriend|girlfriend|gran|nan|grandmother|grandfather|flatmate|roommate|boss|colleague)('s)?$/,
  fr: /^(mari|femme|épouse|époux|conjointe?|compagnon|compagne|mère|père|maman|papa|fils|fille|frère|sœur|soeur|grand-mère|colocataire|patronn?e?)$/,
}
const LINKS = /^(name|name's|is|called|so|of|and|that's|qui|s'appelle|c'est|donc|est|,|-|:)$/
const WITHIN_TOKENS = 7

/** "It's under my husband, Desmond Okoro": where the name begins, after whose it is. */
export function afterRelation({ turn, first, last }: Stretch): number {
  const end = Math.min(last, first + WITHIN_TOKENS)
  for (let at = first; at <= end; at++) {
    if (!RELATIONS[turn.tongue].test((turn.tokens[at]?.text ?? '').replaceAll('’', "'"))) continue
    let next = at + 1
    while (next <= last && LINKS.test(turn.tokens[next]?.text ?? '')) next++
    return next
  }
  return first
}
