import { calibration } from './calibration.gen.js'
import { type Comparison, compare, dice, type Phrase } from './phrase.js'
import { sideOf } from './separator.js'
import type { Target } from './target.js'

export const FEATURES = [
  'nearestExample',
  'nearestThree',
  'nearestOther',
  'sharedWords',
  'sharedTrigrams',
  'askedAlike',
  'deniedAlike',
  'samePerson',
  'brevity',
  'sameFrame',
  'bestExample',
  'bestOther',
  'side',
  'exampleCount',
] as const

// Where there are few examples, less likeness to the nearest has to be enough; more than these change nothing.
const MANY_EXAMPLES = 12

// Measured on the calibration half: what is farther than this from every example never exceeds 0.02.
const FAR = 0.2

/** The probability, by the calibrated weights, that a phrase means what the examples mean. */
export function likeness(phrase: Phrase, target: Target): number {
  const isSame = ({ wording }: Phrase) => wording.plain === phrase.wording.plain
  // What the scorecard's author wrote down word for word is not up to a model.
  if (target.examples.some(isSame)) return 1
  if (target.counterExamples.some(isSame)) return 0
  const near = target.examples.map((example) => compare(phrase, example))
  if (highest(near, 'overall') < FAR) return 0
  const features = featuresOf(phrase, target)
  const logit = FEATURES.reduce(
    (sum, feature, i) => sum + (features[i] ?? 0) * calibration.weights[feature],
    calibration.bias,
  )
  return 1 / (1 + Math.exp(-logit))
}

export function featuresOf(
  phrase: Phrase,
  { examples, counterExamples, ordinary, factors }: Target,
): number[] {
  const near = examples.map((example) => ({ ...compare(phrase, example), wording: example.wording }))
  const far = [...counterExamples, ...ordinary].map((other) => compare(phrase, other))
  const top = [...near].sort((a, b) => b.meaning - a.meaning).slice(0, 3)
  const { wording } = phrase
  return [
    highest(near, 'meaning'),
    top.reduce((sum, { meaning }) => sum + meaning, 0) / Math.max(1, top.length),
    highest(far, 'meaning'),
    highest(near, 'words'),
    Math.max(...near.map((example) => dice(wording.trigrams, example.wording.trigrams))),
    Number(top.some((example) => example.wording.isQuestion === wording.isQuestion)),
    Number(top.some((example) => example.wording.isNegated === wording.isNegated)),
    Number(top.some((example) => example.wording.person === wording.person)),
    1 / Math.max(1, wording.words),
    highest(near, 'frame'),
    highest(near, 'overall'),
    highest(far, 'overall'),
    sideOf([...near, ...far], factors),
    Math.log(Math.min(examples.length, MANY_EXAMPLES)),
  ]
}

function highest(comparisons: Comparison[], aspect: keyof Comparison): number {
  return comparisons.reduce((best, comparison) => Math.max(best, comparison[aspect]), 0)
}
