import type { Answer } from './asked/askedFor.js'
import { isQuantity } from './isQuantity.js'
import { runsIn } from './runsIn.js'
import { type Turn, wholeOf } from './turn.js'
import { isSpokenAgain } from './wayOfSpeaking.js'

const LEAST_DIGITS = 4
const OF_DIGITS = /^\[(digits|card number|phone number|account number)\]$/

/** "After the 4242 4242 it goes double four two two, hang on, 4242 4242": a group between two that are masked, or at the end. */
export function amidTold(turns: readonly Turn[], told: readonly Answer[]): Answer[] {
  return turns.flatMap((turn) => {
    const own = told.filter((answer) => answer.turn === turn && OF_DIGITS.test(answer.label))
    const label = own[0]?.label
    if (!label) return []
    const begin = Math.min(...own.map(({ last }) => last))
    const end = isSpokenAgain(turn) ? turn.tokens.length : Math.max(...own.map(({ first }) => first))
    return runsIn(wholeOf(turn), false)
      .filter(({ digits, first, last }) => digits.length >= LEAST_DIGITS && first > begin && last < end)
      .filter((run) => !isQuantity(turn, run))
      .map(({ first, last }) => ({ turn, label, first, last }))
  })
}
