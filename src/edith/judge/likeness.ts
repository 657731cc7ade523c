import { onCurve } from '../understand/curve.js'
import { meantBy, sameness, sharedWords } from '../understand/sameness/sameness.js'
import { samenessIn } from '../understand/sameness/samenessIn.js'
import { calibration } from './calibration.gen.js'
import type { Phrase } from './phrase.js'
import type { Target } from './target.js'

/** Of their words in common, small ones counting a quarter. */
const NEARLY = 0.7

/** The probability that a phrase means what the examples mean. */
export function likeness(phrase: Phrase, target: Target): number {
  return onCurve(logitOfLikeness(phrase, target), calibration.curves[phrase.language])
}

export function logitOfLikeness(phrase: Phrase, target: Target): number {
  const isSame = ({ wording }: Phrase) => wording.plain === phrase.wording.plain
  // What the scorecard's author wrote down word for word is not up to a model.
  if (target.examples.some(isSame)) return Number.POSITIVE_INFINITY
  if (target.counterExamples.some(isSame)) return Number.NEGATIVE_INFINITY
  const learnt = samenessIn(phrase.language)
  // What is nearly one of the examples is not outvoted by others that differ from it.
  const nearly = target.examples.filter(({ wording }) => sharedWords(wording, phrase.wording) >= NEARLY)
  const alone = nearly.map((example) => sameness(phrase, meantBy([example], target.counterExamples), learnt))
  return Math.max(sameness(phrase, target, learnt), ...alone)
}
