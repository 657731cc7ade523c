import { cuesIn } from '../dialogue/cuesIn.js'
import { runsIn } from '../dialogue/runsIn.js'
import { type Stretch, type Turn, wholeOf } from '../dialogue/turn.js'
import { isCorrection, isReadingOut, isRequest } from '../dialogue/wayOfSpeaking.js'
import { namedIn } from './namedThings.js'
import { isOther, type Thing, thingOf } from './thing.js'
import { THINGS } from './thingNames.js'

const ANSWERED_WITHIN_TURNS = 3
const DICTATED_WITHIN_TURNS = 4
/** "Oh four seven on the day and one six two on the night" */
const SAME_SHAPE_WITHIN_TOKENS = 8
const LEAST_READ_BACK = 3
const MAX_SLIP = 2
/** Called a person's right before it, the same digits are. */
const NAMED_WITHIN_TOKENS = 3
const LEAST_DIGITS_READ_BACK = 4

/**
 * Numbers of orders, flights, tickets, rooms: called so in the same breath, or asked for so in the turn before, with
 * what is dictated after it and said again. A card's number stays one whatever it is called.
 */
export function numbersOfThings(turns: readonly Turn[]): Stretch[] {
  const found: Thing[] = []
  for (const turn of turns) {
    const own = namedIn(turn)
    const all = own.length > 0 ? own : askedBefore(turns, turn)
    found.push(...all.flatMap((thing) => [thing, ...ofSameShape(thing)]))
    if (own.length === 0 && all.length === 0) found.push(...dictated(found, turn), ...corrected(found, turn))
  }
  return [...found, ...readBack(turns, found)].map(({ turn, first, last }) => ({ turn, first, last }))
}

/** The answer to "What's the booking reference?", unless something else is named first, or it looks like a telephone's. */
function askedBefore(turns: readonly Turn[], turn: Turn): Thing[] {
  const question = turns
    .slice(Math.max(0, turn.at - ANSWERED_WITHIN_TURNS), turn.at)
    .findLast((before) => isRequest(before) || cuesIn(before).length > 0 || asksForThing(before))
  if (!question || !mayAnswer(question, turn) || !asksForThing(question)) return []
  const run = runsIn(wholeOf(turn), true).find(({ text }) => /\d/.test(text))
  if (!run) return []
  const isAnswered = turns
    .slice(question.at + 1, turn.at)
    .some((between) => runsIn(wholeOf(between), false).some(({ digits }) => digits.length >= 3))
  const isNamedElse = cuesIn(turn).some(({ first }) => first < run.first)
  const thing = thingOf(turn, run)
  const isPhone = /^0\d{9,10}$/.test(thing.digits)
  return isAnswered || isNamedElse || isPhone || isOther(turn, thing) ? [] : [thing]
}

function mayAnswer(question: Turn, turn: Turn): boolean {
  return question.speaker !== turn.speaker || turn.speaker === 'UNKNOWN'
}

/** What it names last is a thing, with no number behind it. */
function asksForThing(question: Turn): boolean {
  const last = [...question.words.matchAll(THINGS[question.tongue])].at(-1)
  if (!last || namedIn(question).length > 0) return false
  const isNumber = /number|ref|code|id\b|reading|num[ée]ro|réf|which |what |quelle? /.test(
    question.words.slice(Math.max(0, last.index - 14), last.index + last[0].length + 10),
  )
  return isNumber && cuesIn(question).length === 0
}

/** "… and the gasket's, 7718 0042": another of as many digits in the same breath. */
function ofSameShape({ turn, last, digits }: Thing): Thing[] {
  if (digits.length < LEAST_DIGITS_READ_BACK) return []
  const next = runsIn({ turn, first: last + 1, last: turn.tokens.length - 1 }, true)[0]
  if (!next || next.first > last + SAME_SHAPE_WITHIN_TOKENS) return []
  const isNamedElse = cuesIn(turn).some((cue) => cue.first > last && cue.first < next.first)
  return next.digits.length === digits.length && !isNamedElse ? [thingOf(turn, next)] : []
}

/** Whoever tells a thing's number goes on after "okay". */
function dictated(found: readonly Thing[], turn: Turn): Thing[] {
  const before = found.findLast((thing) => thing.turn.speaker === turn.speaker)
  if (!before || turn.speaker === 'UNKNOWN' || turn.at - before.turn.at > DICTATED_WITHIN_TURNS) return []
  const isEnd = before.last >= before.turn.tokens.length - 3
  const isNext = turn.at - before.turn.at === 2
  if (!isEnd || !isNext || !isReadingOut(turn) || cuesIn(turn).length > 0) return []
  const run = runsIn(wholeOf(turn), true)[0]
  return run ? [thingOf(turn, run)] : []
}

/** "Is it 4471-88-B?" "No, 4472-10-C." */
function corrected(found: readonly Thing[], turn: Turn): Thing[] {
  const before = found.findLast(
    (thing) => thing.turn.at === turn.at - 1 && thing.turn.speaker !== turn.speaker,
  )
  const run = before && isCorrection(turn) ? runsIn(wholeOf(turn), true)[0] : undefined
  if (!run || Math.abs(run.text.length - (before?.text.length ?? 0)) > MAX_SLIP || cuesIn(turn).length > 0)
    return []
  return [thingOf(turn, run)]
}

/** What a thing is called stays where it is said again, whole or in part. */
function readBack(turns: readonly Turn[], found: readonly Thing[]): Thing[] {
  const known = new Set(found.map(({ text }) => text).filter((text) => text.length >= LEAST_DIGITS_READ_BACK))
  if (known.size === 0) return []
  return turns.flatMap((turn) =>
    runsIn(wholeOf(turn), true)
      .map((run) => thingOf(turn, run))
      .filter(({ text, digits }) => {
        const isLong = text.length >= LEAST_DIGITS_READ_BACK || text.length > digits.length
        const isPart = [...known].some((one) => one === text || (isLong && one.startsWith(text)))
        return text.length >= LEAST_READ_BACK && isPart
      })
      .filter(
        ({ first }) => !cuesIn(turn).some(({ last }) => last < first && first - last <= NAMED_WITHIN_TOKENS),
      ),
  )
}
