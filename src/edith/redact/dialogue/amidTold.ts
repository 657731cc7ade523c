import type { Answer } from './asked/askedFor.js'
import { isQuantity } from './isQuantity.js'
import { type Run, runsIn } from './runsIn.js'
import { type Turn, wholeOf } from './turn.js'
import { isSpokenAgain } from './wayOfSpeaking.js'

const LEAST_DIGITS = 4
const PHONE_LENGTHS = [10, 11]
const SORRY = /^(sorry|pardon|désolée?|oops)$/
const OF_DIGITS = /^\[(digits|card number|phone number|account number)\]$/

/** "After the 4242 4242 it goes double four two two, hang on, 4242 4242": a group between two that are masked, or at the end. */
export function amidTold(turns: readonly Turn[], told: readonly Answer[]): Answer[] {
  return turns.flatMap((turn) => {
    const own = told.filter((answer) => answer.turn === turn && OF_DIGITS.test(answer.label))
    const label = own[0]?.label
    if (!label) return []
    const begin = Math.min(...own.map(({ last }) => last))
    const end = isSpokenAgain(turn) ? turn.tokens.length : Math.max(...own.map(({ first }) => first))
    const runs = runsIn(wholeOf(turn), false)
    return runs
      .filter((run) => isRest(turn, run, runs, own) || isAmid(run))
      .filter((run) => !isQuantity(turn, run))
      .map(({ first, last }) => ({ turn, label, first, last }))

    function isAmid({ digits, first, last }: Run): boolean {
      return digits.length >= LEAST_DIGITS && first > begin && last < end
    }
  })
}

/** "oh one six one four nine six, um, what is it now, oh three double seven", "… 74, hang on, sorry, 07": what is missing. */
function isRest({ tokens }: Turn, run: Run, runs: readonly Run[], own: readonly Answer[]): boolean {
  const before = runs.findLast((other) => other.last < run.first)
  if (!before || !own.some(({ first, last }) => first <= before.last && last >= before.last)) return false
  const isPhone =
    before.digits.startsWith('0') &&
    run.digits.length >= 2 &&
    PHONE_LENGTHS.includes(before.digits.length + run.digits.length)
  const isAgain = SORRY.test(tokens[run.first - 1]?.text ?? '') && run.digits.length >= 2
  return isPhone || isAgain
}
