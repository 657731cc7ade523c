import { isCapital, type Turn } from '../../dialogue/turn.js'
import { numberEndingAt, withNumberWord } from './houseNumber.js'

/** Words that say little but that they end a street's name, and those that are much else besides. */
const ENGLISH_SURE = /^(street|avenue|road|lane|crescent|boulevard|terrace|mews|ave|blvd|rd)$/
const ENGLISH_UNSURE =
  /^(drive|close|court|way|place|gardens|grove|square|hill|row|parade|walk|view|park|circle|trail|highway|parkway|house|rise|green|quay|st|dr|ln|ct|pl|cottages|heights|mount|vale|meadows?|fields|wharf|estate|villas|yard|loop|pike|turnpike|cres|crescent)$/
const NO_NAME =
  /^(the|a|an|this|that|my|your|our|in|on|at|to|of|is|was|are|and|or|by|for|from|up|down|off|across|along|high|main|every|each|any|no|one|other|same|which|what|some|two|next|wrong|right|it|i|you|we|they|just|with|way|miles?|minutes?|hours?|days?|weeks?|pounds?|items?|people|long|more|per|percent)$/
const MAX_NAME_WORDS = 4

/** From the word that ends it back: "twenty two Acacia Avenue". */
export function englishStreet(turn: Turn, at: number, isNamed: boolean, taken: number) {
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
    if (NO_NAME.test(word) && !/^(high|main|the|of)$/.test(word)) break
    words++
    if (!/^(the|of|high|main)$/.test(word)) first = i
  }
  const isStreet = isSure || isNamed || isCapital(turn, at)
  if (isStreet && number !== undefined && number < at - 1)
    return { first: withNumberWord(turn, withHouse(turn, number, taken)), last: at }
  const isNameGiven = first < at && (isCapital(turn, first) || isNamed)
  return isNamed && isSure && isNameGiven ? { first, last: at } : undefined
}

/** "three oh one west forty second street": the number that is the street's has the house's before it. */
function withHouse(turn: Turn, number: number, taken: number): number {
  const isDirection = /^(north|south|east|west)$/.test(turn.tokens[number - 1]?.text ?? '')
  const house = isDirection ? numberEndingAt(turn, number - 2) : undefined
  return house !== undefined && house > taken ? house : number
}
