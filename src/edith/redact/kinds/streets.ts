import { isQuantity } from '../dialogue/isQuantity.js'
import { numberAt } from '../dialogue/numberAt.js'
import { runsIn } from '../dialogue/runsIn.js'
import { isCapital, type Stretch, type Turn } from '../dialogue/turn.js'
import { housesOfFlats } from './byLooks/housesOfFlats.js'
import type { Span } from './kind.js'

/** Words that say little but that they end a street's name, and those that are much else besides. */
const ENGLISH_SURE = /^(street|avenue|road|lane|crescent|boulevard|terrace|mews|ave|blvd|rd)$/
const ENGLISH_UNSURE =
  /^(drive|close|court|way|place|gardens|grove|square|hill|row|parade|walk|view|park|circle|trail|highway|parkway|house|rise|green|quay|st|dr|ln|ct|pl|cottages|heights|mount|vale|meadows?|fields|wharf|estate|villas|yard|loop|pike|turnpike|cres|crescent)$/
const FRENCH_SURE = /^(rue|avenue|boulevard|impasse|allée|chemin|faubourg|ruelle|sentier)$/
const FRENCH_UNSURE =
  /^(place|route|quai|cours|square|passage|résidence|lotissement|villa|cité|montée|côte|rang|clos|hameau|esplanade|rond-point|chaussée|bd|av|voie|lieu-dit|drève)$/
const NO_NAME = {
  en: /^(the|a|an|this|that|my|your|our|in|on|at|to|of|is|was|are|and|or|by|for|from|up|down|off|across|along|high|main|every|each|any|no|one|other|same|which|what|some|two|next|wrong|right|it|i|you|we|they|just|with|way|miles?|minutes?|hours?|days?|weeks?|pounds?|items?|people|long|more|per|percent)$/,
  fr: /^(est|c'est|il|elle|on|je|vous|nous|a|et|ou|mais|où|que|qui|dans|pour|avec|par|sur|y|se|ne|pas|fait|va|sera|parce|merci|voilà|code|s'il)$/,
}
const MAX_NAME_WORDS = 4
const FRENCH_MAX_NAME_WORDS = 6

/** House number, name and what ends a street's name; in French what begins it. `isNamed`: an address was spoken of. */
export function streetsIn(stretch: Stretch, isNamed: boolean): Span[] {
  const { turn } = stretch
  const find = turn.tongue === 'fr' ? frenchAt : englishAt
  const found: Span[] = []
  for (let at = stretch.first; at <= stretch.last; at++) {
    const street = find(turn, at, isNamed, found.at(-1)?.last ?? -1)
    if (!street || street.last > stretch.last) continue
    const last = Math.min(stretch.last, withTown(turn, street.last))
    found.push({ label: '[address]', first: street.first, last })
    at = last
  }
  return [...found, ...flatsIn(stretch, isNamed || found.length > 0), ...housesOfFlats(stretch)]
}

/** From the word that ends it back: "twenty two Acacia Avenue". */
function englishAt(turn: Turn, at: number, isNamed: boolean, taken: number) {
  const { tokens } = turn
  const text = tokens[at]?.text ?? ''
  const isSure = ENGLISH_SURE.test(text)
  if (!isSure && !ENGLISH_UNSURE.test(text)) return undefined
  let first = at
  let words = 0
  let number: number | undefined
  for (let i = at - 1; i > taken && words <= MAX_NAME_WORDS; i--) {
    const { kind, text: word = '' } = tokens[i] ?? {}
    const start = numberEndingAt(turn, i)
    if (start !== undefined && start > taken && words > 0) {
      number = start
      break
    }
    if (kind === 'mark') {
      if (/^[.?!;:]$/.test(word)) break
      continue
    }
    // "the High Street": a name after all, where there is a number before it.
    if (NO_NAME.en.test(word) && !/^(high|main|the|of)$/.test(word)) break
    words++
    if (!/^(the|of|high|main)$/.test(word)) first = i
  }
  const isStreet = isSure || isNamed || isCapital(turn, at)
  if (isStreet && number !== undefined && number < at - 1)
    return { first: withFlat(turn, withHouse(turn, number, taken)), last: at }
  const isNameGiven = first < at && (isCapital(turn, first) || isNamed)
  return isNamed && isSure && isNameGiven ? { first, last: at } : undefined
}

/** "three oh one west forty second street": the number that is the street's has the house's before it. */
function withHouse(turn: Turn, number: number, taken: number): number {
  const isDirection = /^(north|south|east|west)$/.test(turn.tokens[number - 1]?.text ?? '')
  const house = isDirection ? numberEndingAt(turn, number - 2) : undefined
  return house !== undefined && house > taken ? house : number
}

/** The first token of a house number whose last one this is: "22", "twenty two", "4B". */
function numberEndingAt({ tokens, tongue }: Turn, last: number): number | undefined {
  let found: number | undefined
  for (let first = last; first >= Math.max(0, last - 4); first--) {
    const number = numberAt(tokens, first, tongue)
    if (number?.last === last) found = first
    // "4B", "12 A"
    const isLettered = number?.last === last - 1 && /^[a-h]$/.test(tokens[last]?.text ?? '')
    if (isLettered) found = first
  }
  if (found === undefined) return undefined
  // "one one four Acacia Avenue": number words one after another are one number.
  for (let i = found - 1; i >= Math.max(0, last - 6); i--) {
    const before = numberAt(tokens, i, tongue)
    if (before?.last === found - 1) found = i
  }
  return found
}

function withFlat({ tokens }: Turn, number: number): number {
  return tokens[number - 1]?.text === 'number' || tokens[number - 1]?.text === 'numéro' ? number - 1 : number
}

/** From the word that begins it: "douze bis, rue de la République". */
function frenchAt(turn: Turn, at: number, isNamed: boolean, taken: number) {
  const { tokens } = turn
  const text = tokens[at]?.text ?? ''
  const isSure = FRENCH_SURE.test(text)
  if (!isSure && !FRENCH_UNSURE.test(text)) return undefined
  let before = at - 1
  while (before > taken && /^(,|bis|ter|quater|de|la|a|b)$/.test(tokens[before]?.text ?? '')) before--
  const number = before > taken ? numberEndingAt(turn, before) : undefined
  let last = at
  let words = 0
  for (let i = at + 1; i < tokens.length && words < FRENCH_MAX_NAME_WORDS; i++) {
    const { kind, text: word = '' } = tokens[i] ?? {}
    if (kind === 'mark') {
      if (word === '-' || word === "'" || word === '’') continue
      break
    }
    if (
      NO_NAME.fr.test(word) ||
      (numberAt(tokens, i, 'fr') &&
        (words > 0 || !isSure) &&
        !/^(de|du|des)$/.test(tokens[i - 1]?.text ?? ''))
    )
      break
    words++
    last = i
  }
  if (words === 0) return undefined
  if (number !== undefined) return { first: withFlat(turn, number), last }
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

const FLAT = {
  en: /^(flat|apartment|apt|suite|unit)$/,
  fr: /^(appartement|appart|bâtiment|étage|escalier|porte)$/,
}

/** "flat 3", "apartment four B", once an address is spoken of. */
function flatsIn({ turn, first, last }: Stretch, isNamed: boolean): Span[] {
  if (!isNamed) return []
  const found: Span[] = []
  for (let at = first; at < last; at++) {
    if (!FLAT[turn.tongue].test(turn.tokens[at]?.text ?? '')) continue
    const next = turn.tokens[at + 1]?.text === 'number' ? at + 2 : at + 1
    const number = numberAt(turn.tokens, next, turn.tongue)
    const end = number?.last ?? (/^[a-z]$/.test(turn.tokens[next]?.text ?? '') ? next : undefined)
    if (end === undefined || end > last) continue
    const letter = /^[a-h]$/.test(turn.tokens[end + 1]?.text ?? '') && end + 1 <= last ? end + 1 : end
    found.push({ label: '[address]', first: at, last: letter })
  }
  return found
}

const TOWN_LINKS = /^(in|à|sur|le|la|les|de|upon|on|under|the|saint|st|sainte)$/

/** ", Leeds", "à Lyon": words with a capital that follow are part of it. */
function withTown(turn: Turn, last: number): number {
  const { tokens } = turn
  let end = last
  for (let i = last + 1, skipped = 0; i < tokens.length && skipped <= 2; i++) {
    const { kind, text = '' } = tokens[i] ?? {}
    if (text === ',' || text === '-' || TOWN_LINKS.test(text)) skipped++
    else if (kind === 'word' && isCapital(turn, i) && !/^(i|i'm|it|thanks|thank|yes|oui|merci)$/.test(text)) {
      end = i
      skipped = 0
    } else break
  }
  return end
}
