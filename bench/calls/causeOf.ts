import type { JudgedCriterion } from '../../src/contract/analysis.js'
import type { Segment } from '../../src/contract/transcript.js'
import { spokenWords } from '../demo/spokenWords.js'

export type Line = Pick<Segment, 'speaker' | 'start' | 'end' | 'text'>
export type Cause = 'heard wrong' | 'speaker wrong' | 'judged wrong'

type Judged = Pick<JudgedCriterion, 'evidence'>

// Worst last.
const CAUSES = ['judged wrong', 'speaker wrong', 'heard wrong'] as const
const REACH_SECONDS = 1
const MOST_WORDS = 0.8

/**
 * Why a verdict on audio is wrong that is right on the text. What decided on the text has to be in what was heard, and
 * what decided on audio in what was said; where both are, by the right speaker, it was the judge.
 */
export function causeOf(onText: Judged, onAudio: Judged, script: Line[], heard: Line[]): Cause {
  return worse(mildest(onText, script, heard), mildest(onAudio, heard, script))
}

/** One moment that came through whole is enough to decide by; what is not said at all cannot be lost. */
function mildest({ evidence }: Judged, from: Line[], to: Line[]): Cause {
  const causes = evidence.flatMap(({ segment, quote }) => {
    const line = from[segment]
    return line ? [lossOf({ ...line, text: quote }, to)] : []
  })
  return CAUSES.find((cause) => causes.includes(cause)) ?? 'judged wrong'
}

function lossOf(line: Line, lines: Line[]): Cause {
  const near = lines.filter(
    ({ start, end }) => start < line.end + REACH_SECONDS && end > line.start - REACH_SECONDS,
  )
  const own = near.filter(({ speaker }) => speaker === line.speaker)
  if (holds(own, line.text)) return 'judged wrong'
  return holds(near, line.text) ? 'speaker wrong' : 'heard wrong'
}

function holds(lines: Line[], text: string): boolean {
  const left = lines.flatMap((line) => spokenWords(line.text))
  const words = spokenWords(text)
  const found = words.filter((word) => {
    const at = left.indexOf(word)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
  return found.length >= words.length * MOST_WORDS
}

function worse(a: Cause, b: Cause): Cause {
  return CAUSES.indexOf(a) > CAUSES.indexOf(b) ? a : b
}
