import type { Span } from '../../kinds/kind.js'
import { type Turn, wholeOf } from '../turn.js'
import { digitRunsUntil, digitsOf, isKnownValue, isNearValue, valueIn } from '../values.js'
import { isCorrection, isReadBack, isReadingOut } from '../wayOfSpeaking.js'
import { naming, type Topic } from './topic.js'

/** Who goes on telling, or repeats, begins with it. */
const AT_ONCE_TOKENS = 2
const NEAR_START_TOKENS = 6
const SAYS_NOTHING =
  /^(hold|on|hang|um|uh|er|erm|yeah|yes|okay|ok|right|so|and|then|it's|that's|well|oh|euh|oui|alors|donc|et|c'est|attendez|voilà|bon)$/

/** What a later turn says about it, up to where that names something itself. */
export function inReply(topic: Topic, turn: Turn, before: number, hasCues: boolean): Span[] {
  const stretch = { ...wholeOf(turn), last: before - 1 }
  const isOther = turn.speaker === 'UNKNOWN' || turn.speaker !== topic.speaker
  // Whoever asked goes on asking; whoever tells goes on telling.
  if (topic.answeredAt === undefined && !isOther && topic.speaker === 'AGENT' && topic.isRequest) return []
  const isAsked = topic.answeredAt !== undefined || isOther || !topic.isRequest
  const spans = topic.kind
    .answers(stretch, naming(topic, isAsked))
    .filter((span) => !isOfOther(topic, turn, span.first))
  if (topic.answeredAt === undefined) return spans
  const isAgain = topic.values.length > 0 && isReadBack(turn)
  if (isCorrection(turn) || (isReadingOut(turn) && !hasCues)) return correctedIn(topic, turn, before, spans)
  // Whoever asked repeats what was told, and has nothing new to tell.
  const isToTell = turn.speaker !== 'AGENT' || topic.answeredBy === 'AGENT'
  return spans.filter(
    (span) =>
      (leadOf(turn, span.first) <= AT_ONCE_TOKENS &&
        (isToTell || isNearValue(topic.values, valueIn(turn, span)))) ||
      (isKnownValue(topic.values, valueIn(turn, span)) && (isSure(turn, span) || isAgain)) ||
      (isAgain && isNearValue(topic.values, valueIn(turn, span))),
  )
}

/** "My plan ends in June": in the same sentence something else has it. */
function isOfOther({ kind }: Topic, { tokens, tongue }: Turn, first: number): boolean {
  const start = tokens.slice(0, first).findLastIndex(({ text }) => /^[.?!;]$/.test(text)) + 1
  const words = tokens.slice(start, first).map(({ text }) => text)
  return kind.others?.[tongue].test(words.join(' ')) ?? false
}

/** How many words before it say anything. */
function leadOf({ tokens, speaker }: Turn, first: number): number {
  if (speaker === 'AGENT') return first
  return tokens.slice(0, first).filter(({ kind, text }) => kind === 'word' && !SAYS_NOTHING.test(text)).length
}

/** Two digits alone are much else as well. */
function isSure(turn: Turn, span: Span): boolean {
  return digitsOf(turn, span).length !== 2 || span.first <= NEAR_START_TOKENS
}

/** "No, sorry, four not five": single digits as well, once there is something to correct. */
function correctedIn(topic: Topic, turn: Turn, before: number, spans: Span[]): Span[] {
  const label = spans[0]?.label ?? topic.kind.answers(wholeOf(turn), naming(topic, true))[0]?.label
  const isOfDigits = topic.values.some(({ digits }) => digits !== '')
  const isDate = spans.some(({ label }) => label === '[card expiry]' || label === '[date of birth]')
  if (!isOfDigits || isDate) return spans
  const found = label ?? topic.values[0]?.label
  if (!found) return spans
  const singles = digitRunsUntil(turn, before - 1).map(({ first, last }) => ({ label: found, first, last }))
  return [...spans, ...singles]
}
