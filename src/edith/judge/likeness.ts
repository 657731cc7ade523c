import { onCurve } from '../understand/curve.js'
import { sameness } from '../understand/sameness/sameness.js'
import { samenessIn } from '../understand/sameness/samenessIn.js'
import { calibration } from './calibration.gen.js'
import type { Phrase } from './phrase.js'
import type { Target } from './target.js'

/** The probability that a phrase means what the examples mean. */
export function likeness(phrase: Phrase, target: Target): number {
  return onCurve(logitOfLikeness(phrase, target), calibration.curves[phrase.language])
}

export function logitOfLikeness(phrase: Phrase, target: Target): number {
  const isSame = ({ wording }: Phrase) => wording.plain === phrase.wording.plain
  // What the scorecard's author wrote down word for word is not up to a model.
  if (target.examples.some(isSame)) return Number.POSITIVE_INFINITY
  if (target.counterExamples.some(isSame)) return Number.NEGATIVE_INFINITY
  return sameness(phrase, target, samenessIn(phrase.language))
}
