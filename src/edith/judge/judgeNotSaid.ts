import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { calibration } from './calibration.gen.js'
import { evidenceOf, type Finding, met, notApplicable, notMet, partlyMet } from './finding.js'
import { findForbiddenWord } from './forbiddenWords.js'
import { sure } from './judgeSaid.js'
import { at, quoted, who } from './plainWords.js'
import { evidenceFrom, type Match, maySpeak } from './spoken.js'
import type { TimeWindow } from './timeWindow.js'

// A listed word is heard or it is not; what remains uncertain is the recogniser.
const WORD_CONFIDENCE = 0.95
const MAX_EVIDENCE = 3

/** `matches` is empty when the criterion forbids words only. */
export function judgeNotSaid(
  criterion: CriterionOf<'NOT_SAID'>,
  segments: Segment[],
  matches: Match[],
  window: TimeWindow,
): Finding {
  if (window.kind === 'undefined') return notApplicable(window.reason)
  const eligible = segments.filter(
    (segment) => maySpeak(segment.speaker, criterion.by) && window.contains(segment),
  )
  const heard = eligible.flatMap((segment) => {
    const word = findForbiddenWord(segment, criterion.words)
    return word === undefined ? [] : [{ segment, word }]
  })
  const [first] = heard
  if (first)
    return notMet(
      `${who(first.segment.speaker)} said ${quoted(first.word)} ${at(first.segment)}${more(heard.length)}.`,
      WORD_CONFIDENCE,
      { evidence: heard.slice(0, MAX_EVIDENCE).map(({ segment }) => evidenceOf(segment, segment.text)) },
    )

  const inside = matches.filter(({ segment }) => window.contains(segment))
  const clear = inside.filter(({ probability }) => probability >= calibration.forbiddenThreshold)
  const [best] = inside
  if (clear[0])
    return notMet(`${said(clear[0])}${more(clear.length)}.`, sure(clear[0].probability), {
      evidence: evidenceFrom(clear),
    })
  // An accusation needs more certainty than a credit: what is only likely is shown, at half the points.
  if (best && best.probability >= calibration.metThreshold)
    return partlyMet(
      `${said(best)}, which comes close to what must not be said: listen to it.`,
      sure(best.probability),
      evidenceFrom([best]),
    )
  return met(`Nothing of the kind was said ${window.words}.`, sure(1 - (best?.probability ?? 0)))
}

function said({ segment, span }: Match): string {
  return `${who(segment.speaker)} said ${quoted(span.text)} ${at(segment)}`
}

function more(count: number): string {
  if (count <= 1) return ''
  return count === 2 ? ', and once more' : `, and ${count - 1} times more`
}
