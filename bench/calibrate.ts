// Fits what likeness to examples is worth, in each language, and chooses the judge's thresholds: on the calibration half of
// the labelled talk and on managers' criteria that are kept for tuning. Writes them. After npm run calibrate:sameness.
import { writeFile } from 'node:fs/promises'
import { embeddingModel } from '../src/edith/judge/embedder.js'
import { logitOfLikeness } from '../src/edith/judge/likeness.js'
import { type Curve, onCurve } from '../src/edith/understand/curve.js'
import { fitCurve } from './acts/calibrateActs.js'
import {
  type Prediction,
  thresholdBelow,
  thresholdOfBestF1,
  thresholdOfPrecision,
} from './judge/agreement.js'
import { readLabelled } from './judge/labelled.js'
import { ownCriteria } from './judge/ownCriteria.js'
import { predictPairs } from './judge/pairs.js'
import { printAgreement } from './judge/printAgreement.js'
import { withFewExamples } from './judge/withFewExamples.js'

const TARGET = new URL('../src/edith/judge/calibration.gen.ts', import.meta.url)
// Half the points are for what is right half of the time; an accusation is made only where nine of ten are.
const PARTIAL_PRECISION = 0.5
const FORBIDDEN_PRECISION = 0.9

const { criteria, utterances } = await readLabelled()
const labelled = await predictPairs(
  [...criteria, ...withFewExamples(criteria)],
  utterances.filter(({ split }) => split === 'calibration'),
  logitOfLikeness,
)
const measured = {
  en: [...labelled, ...(await ownCriteria('en', 'tune', logitOfLikeness))],
  fr: await ownCriteria('fr', 'tune', logitOfLikeness),
}
const curves = { en: curveOf(measured.en), fr: curveOf(measured.fr) }
// With few examples as with all: most criteria are begun with few, and one threshold has to serve.
const predictions = [...likely(measured.en, curves.en), ...likely(measured.fr, curves.fr)]
const metThreshold = thresholdOfBestF1(predictions)
const calibration = {
  model: embeddingModel,
  curves,
  partialThreshold: thresholdBelow(predictions, metThreshold, PARTIAL_PRECISION),
  metThreshold,
  forbiddenThreshold: thresholdOfPrecision(predictions, FORBIDDEN_PRECISION),
}
await writeFile(
  TARGET,
  `// Written by npm run calibrate.\nexport const calibration = ${JSON.stringify(calibration, null, 2)}\n`,
)
console.log(JSON.stringify(calibration, null, 2))
console.log('\nOn the half that they were chosen on:\n')
printAgreement(likely(labelled, curves.en), calibration.metThreshold)
process.exit()

function curveOf(pairs: Prediction[]): Curve {
  return fitCurve(pairs.map(({ probability: logit, label }) => ({ logit, wanted: Number(label) })))
}

function likely(pairs: Prediction[], curve: Curve): Prediction[] {
  return pairs.map((one) => ({ ...one, probability: onCurve(one.probability, curve) }))
}
