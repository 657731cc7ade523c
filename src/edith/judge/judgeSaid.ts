import type { Moment, Within } from '../../contract/remarks/remark.js'
import type { CriterionOf } from '../../contract/scorecard.js'
import type { Segment } from '../../contract/transcript.js'
import { timesOf } from '../wordTimes/timesOf.js'
import { evidenceOf, type Finding, met, momentOf, notApplicable, notMet, partlyMet } from './finding.js'
import { metFrom } from './metFrom.js'
import { evidenceFrom, type Match } from './spoken.js'
import type { TimeWindow } from './timeWindow.js'

// Below this the nearest thing said has nothing to do with what was looked for, and naming it would only confuse.
const WORTH_NAMING = 0.15

export function judgeSaid(
  criterion: CriterionOf<'SAID'>,
  matches: Match[],
  window: TimeWindow,
  segments: Segment[],
): Finding {
  if (window.kind === 'undefined') return notApplicable(window.because)
  if (matches.length === 0) return notMet({ key: 'NOBODY_TO_SAY', example: exampleOf(criterion) }, 1)

  const inside = matches.filter(({ segment }) => window.contains(segment))
  const from = metFrom(criterion)
  const clear = inside.filter(({ probability }) => probability >= from.met)
  const [best] = inside
  if (clear[0]) return said(criterion, clear as [Match, ...Match[]], segments)

  const elsewhere = matches.filter(({ probability }) => probability >= from.met)
  if (elsewhere[0])
    return partlyMet(
      { key: 'SAID_ELSEWHERE', moment: momentIn(elsewhere[0]), within: window.within },
      sure(elsewhere[0].probability),
      evidenceFrom(elsewhere.slice(0, 1)),
    )
  if (best && best.probability >= from.partly)
    return partlyMet(
      { key: 'SAID_NEARLY', moment: momentIn(best), name: criterion.name },
      sure(best.probability),
      evidenceFrom([best]),
    )
  return missed(criterion, best ?? matches[0], window.within)
}

function said({ acts }: CriterionOf<'SAID'>, clear: [Match, ...Match[]], segments: Segment[]): Finding {
  const [best] = clear
  const comment = { key: 'SAID' as const, moment: momentIn(best) }
  if (!acts.includes('identity-verification'))
    return met(comment, sure(best.probability), evidenceFrom(clear))
  const answered = clear.flatMap((match) => {
    const answer = answerTo(match.segment, segments)
    return answer ? [{ match, answer }] : []
  })
  const [first] = answered
  // Asked into the void: perhaps the answer was not heard, perhaps nobody was there.
  if (!first) return met(comment, Math.min(sure(best.probability), UNANSWERED), evidenceFrom(clear))
  const evidence = [
    ...evidenceFrom(answered.map(({ match }) => match)),
    evidenceOf(first.answer, first.answer.text),
  ]
  return met(
    { key: 'SAID', moment: momentIn(first.match) },
    sure(first.match.probability),
    evidence.sort((a, b) => a.segment - b.segment),
  )
}

// A question and its answer belong together, be it a refusal.
const UNANSWERED = 0.6
const ANSWER_WITHIN = 4

function answerTo({ index, speaker }: Segment, segments: Segment[]): Segment | undefined {
  return segments.find(
    (later) => later.index > index && later.index <= index + ANSWER_WITHIN && later.speaker !== speaker,
  )
}

function missed(criterion: CriterionOf<'SAID'>, nearest: Match | undefined, within: Within): Finding {
  const example = exampleOf(criterion)
  const confidence = sure(1 - (nearest?.probability ?? 0))
  const part = nearest?.span.parts[0]
  if (!nearest || !part || nearest.probability < WORTH_NAMING)
    return notMet({ key: 'NOT_SAID', within, example }, confidence)
  return notMet({ key: 'NOT_SAID_NEAREST', within, example, moment: momentIn(nearest) }, confidence, {
    nearestMiss: evidenceOf(part.segment, part.quote),
  })
}

/** At the second at which its evidence begins. */
export function momentIn({ segment, span }: Match): Moment {
  const [first] = span.parts
  const { start } = first ? timesOf(first.segment, first.quote) : segment
  return momentOf({ speaker: segment.speaker, start }, span.text)
}

function exampleOf(criterion: CriterionOf<'SAID'>): string {
  return criterion.examples[0] ?? criterion.name
}

export function sure(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * 100) / 100
}
