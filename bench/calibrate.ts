// Fits what likeness to examples is worth, and chooses the judge's thresholds, on the calibration half of the labelled
// talk, and writes them. After npm run calibrate:sameness.
import { writeFile } from 'node:fs/promises'
import { embeddingModel } from '../src/edith/judge/embedder.js'
import { logitOfLikeness } from '../src/edith/judge/likeness.js'
import { onCurve } from '../src/edith/understand/curve.js'
import { fitCurve } from './acts/calibrateActs.js'
import { thresholdBelow, thresholdOfBestF1, thresholdOfPrecision } from './judge/agreement.js'
import { readLabelled } from './judge/labelled.js'
import { predictPairs } from './judge/pairs.js'
import { printAgreement } from './judge/printAgreement.js'
import { withFewExamples } from './judge/withFewExamples.js'

const TARGET = new URL('../src/edith/judge/calibration.gen.ts', import.meta.url)
// Half the points are for what is right half of the time; an accusation is made only where nine of ten are.
const PARTIAL_PRECISION = 0.5
const FORBIDDEN_PRECISION = 0.9

const { criteria, utterances } = await readLabelled()
const measured = await predictPairs(
  [...criteria, ...withFewExamples(criteria)],
  utterances.filter(({ split }) => split === 'calibration'),
  logitOfLikeness,
)
const curve = fitCurve(measured.map(({ probability: logit, label }) => ({ logit, wanted: Number(label) })))
const predictions = measured.map((one) => ({
  ...one,
  probability: onCurve(one.probability, curve),
}))
const whole = predictions.filter(({ few }) => few === undefined)
const metThreshold = thresholdOfBestF1(whole)
const calibration = {
  model: embeddingModel,
  curve,
  partialThreshold: thresholdBelow(whole, metThreshold, PARTIAL_PRECISION),
  metThreshold,
  forbiddenThreshold: thresholdOfPrecision(whole, FORBIDDEN_PRECISION),
}
await writeFile(
  TARGET,
  `// Written by npm run calibrate.\nexport const calibration = ${JSON.stringify(calibration, null, 2)}\n`,
)
console.log(JSON.stringify(calibration, null, 2))
console.log('\nOn the half that they were chosen on:\n')
printAgreement(predictions, calibration.metThreshold)
process.exit()
