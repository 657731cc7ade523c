import type { CriterionOf } from '../../contract/scorecard.js'
import { calibration } from './calibration.gen.js'
import { evidenceOf, type Finding, met, notApplicable, notMet, partlyMet } from './finding.js'
import { at, quoted, who } from './plainWords.js'
import { evidenceFrom, type Match } from './spoken.js'
import type { TimeWindow } from './timeWindow.js'

// Below this the nearest thing said has nothing to do with what was looked for, and naming it would only confuse.
const WORTH_NAMING = 0.05

export function judgeSaid(criterion: CriterionOf<'SAID'>, matches: Match[], window: TimeWindow): Finding {
  if (window.kind === 'undefined') return notApplicable(window.reason)
  if (matches.length === 0) return notMet(`Nobody whom this asks of spoke: ${lookedFor(criterion)}.`, 1)

  const inside = matches.filter(({ segment }) => window.contains(segment))
  const clear = inside.filter(({ probability }) => probability >= calibration.metThreshold)
  const [best] = inside
  if (clear[0]) return met(`${said(clear[0])}.`, sure(clear[0].probability), evidenceFrom(clear))

  const elsewhere = matches.filter(({ probability }) => probability >= calibration.metThreshold)
  if (elsewhere[0])
    return partlyMet(
      `${said(elsewhere[0])}, but not ${window.words}, where it belongs.`,
      sure(elsewhere[0].probability),
      evidenceFrom(elsewhere.slice(0, 1)),
    )
  if (best && best.probability >= calibration.partialThreshold)
    return partlyMet(
      `${said(best)}: close to “${criterion.name}”, but not clearly it.`,
      sure(best.probability),
      evidenceFrom([best]),
    )
  return missed(criterion, best ?? matches[0], window.words)
}

function missed(criterion: CriterionOf<'SAID'>, nearest: Match | undefined, where: string): Finding {
  const looked = `Looked ${where} for ${lookedFor(criterion)}`
  const confidence = sure(1 - (nearest?.probability ?? 0))
  const part = nearest?.span.parts[0]
  if (!nearest || !part || nearest.probability < WORTH_NAMING)
    return notMet(`${looked}; nothing that was said comes near it.`, confidence)
  return notMet(
    `${looked}; the nearest was ${quoted(nearest.span.text)} ${at(nearest.segment)}, which is not close enough.`,
    confidence,
    { nearestMiss: evidenceOf(part.segment, part.quote) },
  )
}

function said({ segment, span }: Match): string {
  return `${who(segment.speaker)} said ${quoted(span.text)} ${at(segment)}`
}

function lookedFor(criterion: CriterionOf<'SAID'>): string {
  return `something like ${quoted(criterion.examples[0] ?? criterion.name)}`
}

export function sure(probability: number): number {
  return Math.round(Math.min(1, Math.max(0, probability)) * 100) / 100
}
