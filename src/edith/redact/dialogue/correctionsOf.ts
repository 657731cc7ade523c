import type { Answer } from './asked/askedFor.js'
import { type Run, runsIn } from './runsIn.js'
import type { Turn } from './turn.js'
import { digitRunsUntil, digitsOf } from './values.js'
import { asksForOther, isCorrection, isReadingOut, isSpokenAgain } from './wayOfSpeaking.js'

const LEAST_DIGITS = 4
/** Between a number and its correction: "yeah, sorry". */
const WITHIN_TURNS = 2
const WITHIN_TOKENS = 4
const LONGEST_TOKENS = 40
const GOING_ON = /\band then\b|(?<!\S)et (puis|ensuite|encore)(?!\S)/
const CORRECTING = {
  en: /^(no|sorry|wait|actually|rather|mean|correction|oops|not|apologies|pardon)$/,
  fr: /^(non|pardon|plutôt|attendez|désolée?|rectification|enfin|pas)$/,
}

/** "… seven seven eight, no sorry, three three seven nine": parts of a number that was told, put right afterwards. */
export function correctionsOf(turns: readonly Turn[], answers: readonly Answer[]): Answer[] {
  const told = answers.filter((answer) => digitsOf(answer.turn, answer).length >= LEAST_DIGITS)
  return told.flatMap(({ turn, label, last }) => [
    ...inSameTurn(turn, last).map((run) => ({ ...run, label, turn })),
    ...untilOther(turns.slice(turn.at + 1, turn.at + 1 + WITHIN_TURNS))
      .filter((later) => isCorrection(later) || isSpokenAgain(later) || isGoneOn(turn, later))
      .flatMap((later) =>
        digitRunsUntil(later, later.tokens.length - 1)
          .filter(({ digits }) => digits.length >= 2 || isReadingOut(later))
          .map(({ first, last }) => ({ turn: later, label, first, last })),
      ),
  ])
}

/** Up to where something else is asked for. */
function untilOther(turns: readonly Turn[]): readonly Turn[] {
  const end = turns.findIndex(asksForOther)
  return end < 0 ? turns : turns.slice(0, end)
}

/** "So that's oh one six one, four nine six …" "oh one two three, yeah." */
function isGoneOn(turn: Turn, later: Turn): boolean {
  const isAnswer = later.at === turn.at + 1 && later.speaker !== turn.speaker
  const isMore = later.speaker === turn.speaker && later.speaker === 'CUSTOMER'
  return (isAnswer || isMore) && (isReadingOut(later) || (isMore && GOING_ON.test(later.words)))
}

function inSameTurn(turn: Turn, last: number): Pick<Run, 'first' | 'last'>[] {
  const words = turn.tokens.slice(last + 1, last + 1 + WITHIN_TOKENS)
  const isCorrected = words.some(({ text }) => CORRECTING[turn.tongue].test(text))
  if (!isCorrected) return []
  const end = Math.min(turn.tokens.length - 1, last + LONGEST_TOKENS)
  const after = runsIn({ turn, first: last + 1, last: end }, false)[0]
  return after && after.first <= last + 1 + WITHIN_TOKENS ? [{ first: after.first, last: after.last }] : []
}
