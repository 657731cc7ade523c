import { runsIn } from '../dialogue/runsIn.js'
import { type Turn, tokensIn, wholeOf } from '../dialogue/turn.js'
import { type Thing, thingOf } from './thing.js'
import { NUMBERED } from './thingNames.js'

const MAX_BEFORE_NOUN_DIGITS = 5
const CODE_WITH_YEAR = /(?<![\p{L}\d])\p{Lu}{1,6}[-/](?:(?:19|20)\d\d[-/]\d+|\d\d\/\d{3,})/gu

/** "WM/2026/04471": nobody's number is written so. */
export function codesWithYear(turn: Turn): Thing[] {
  return [...turn.text.matchAll(CODE_WITH_YEAR)].map(({ index, 0: text }) => ({
    turn,
    ...tokensIn(turn, index, index + text.length),
    text,
    digits: text.replace(/\D/g, ''),
  }))
}

/** "The three one four model". */
export function beforeNoun(turn: Turn): Thing[] {
  return runsIn(wholeOf(turn), false)
    .filter(({ digits, last }) => {
      const isShort = digits.length <= MAX_BEFORE_NOUN_DIGITS
      return isShort && NUMBERED[turn.tongue].test(turn.tokens[last + 1]?.text ?? '')
    })
    .map((run) => thingOf(turn, run))
}
