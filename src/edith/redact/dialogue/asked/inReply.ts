import type { Span } from '../../kinds/kind.js'
import { type Turn, wholeOf } from '../turn.js'
import { digitRunsUntil, isKnownValue, isNearValue, valueIn } from '../values.js'
import { isCorrection, isReadBack, isReadingOut } from '../wayOfSpeaking.js'
import { naming, type Topic } from './topic.js'

/** Who goes on telling, or repeats, begins with it. */
const AT_ONCE_TOKENS = 2

/** What a later turn says about it, up to where that names something itself. */
export function inReply(topic: Topic, turn: Turn, before: number, hasCues: boolean): Span[] {
  const stretch = { ...wholeOf(turn), last: before - 1 }
  const isOther = turn.speaker === 'UNKNOWN' || turn.speaker !== topic.speaker
  if (topic.answeredAt === undefined) {
    // Whoever asked goes on asking; whoever tells goes on telling.
    if (!isOther && topic.speaker === 'AGENT' && topic.isRequest) return []
    return topic.kind.answers(stretch, naming(topic, isOther || !topic.isRequest))
  }
  const spans = topic.kind.answers(stretch, naming(topic, true))
  const isAgain = topic.values.length > 0 && isReadBack(turn)
  if (isCorrection(turn) || (isReadingOut(turn) && !hasCues)) return correctedIn(topic, turn, before, spans)
  // Whoever asked repeats what was told, and has nothing new to tell.
  const isToTell = turn.speaker !== 'AGENT' || topic.answeredBy === 'AGENT'
  return spans.filter(
    (span) =>
      (span.first <= AT_ONCE_TOKENS && (isToTell || isNearValue(topic.values, valueIn(turn, span)))) ||
      isKnownValue(topic.values, valueIn(turn, span)) ||
      (isAgain && isNearValue(topic.values, valueIn(turn, span))),
  )
}

/** "No, sorry, four not five": single digits as well, once there is something to correct. */
function correctedIn(topic: Topic, turn: Turn, before: number, spans: Span[]): Span[] {
  const label = spans[0]?.label ?? topic.kind.answers(wholeOf(turn), naming(topic, true))[0]?.label
  const isOfDigits = topic.values.some(({ digits }) => digits !== '')
  if (!isOfDigits) return spans
  const found = label ?? topic.values[0]?.label
  if (!found) return spans
  const singles = digitRunsUntil(turn, before - 1).map(({ first, last }) => ({ label: found, first, last }))
  return [...spans, ...singles]
}
