import { isQuantity } from '../../dialogue/isQuantity.js'
import { numberAt } from '../../dialogue/numberAt.js'
import { runsIn } from '../../dialogue/runsIn.js'
import { isCapital, type Turn } from '../../dialogue/turn.js'
import { numberEndingAt, withNumberWord } from './houseNumber.js'

/** Words that say little but that they begin a street's name, and those that are much else besides. */
const FRENCH_SURE = /^(rue|avenue|boulevard|impasse|allée|chemin|faubourg|ruelle|sentier)$/
const FRENCH_UNSURE =
  /^(place|route|quai|cours|square|passage|résidence|lotissement|villa|cité|montée|côte|rang|clos|hameau|esplanade|rond-point|chaussée|bd|av|voie|lieu-dit|drève)$/
const NO_NAME =
  /^(est|c'est|il|elle|on|je|vous|nous|a|et|ou|mais|où|que|qui|dans|pour|avec|par|sur|y|se|ne|pas|fait|va|sera|parce|merci|voilà|code|s'il)$/
const MAX_NAME_WORDS = 6

/** From the word that begins it: "douze bis, rue de la République". */
export function frenchStreet(turn: Turn, at: number, isNamed: boolean, taken: number) {
  const { tokens } = turn
  const text = tokens[at]?.text ?? ''
  const isSure = FRENCH_SURE.test(text)
  if (!isSure && !FRENCH_UNSURE.test(text)) return undefined
  let before = at - 1
  while (before > taken && /^(,|bis|ter|quater|de|la|a|b)$/.test(tokens[before]?.text ?? '')) before--
  const number = before > taken ? numberEndingAt(turn, before) : undefined
  let last = at
  let words = 0
  for (let i = at + 1; i < tokens.length && words < MAX_NAME_WORDS; i++) {
    const { kind, text: word = '' } = tokens[i] ?? {}
    if (kind === 'mark') {
      if (word === '-' || word === "'" || word === '’') continue
      break
    }
    if (
      NO_NAME.test(word) ||
      (numberAt(tokens, i, 'fr') &&
        (words > 0 || !isSure) &&
        !/^(de|du|des)$/.test(tokens[i - 1]?.text ?? ''))
    )
      break
    words++
    last = i
  }
  if (words === 0) return undefined
  if (number !== undefined) return { first: withNumberWord(turn, number), last }
  const house = isNamed || isCapital(turn, last) ? houseAfter(turn, last) : undefined
  if (house !== undefined) return { first: at, last: house }
  return isNamed && isSure ? { first: at, last } : undefined
}

/** "chaussée de Wavre 214", "rue des Acacias, au douze" */
function houseAfter(turn: Turn, street: number): number | undefined {
  let at = street + 1
  while (/^(,|au|numéro)$/.test(turn.tokens[at]?.text ?? '')) at++
  const run = runsIn({ turn, first: at, last: Math.min(turn.tokens.length - 1, at + 6) }, false)[0]
  const isHouse = run?.first === at && run.digits.length <= 4 && !isQuantity(turn, run)
  return isHouse ? run.pieces[0]?.last : undefined
}
