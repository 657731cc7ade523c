// Fits the judge's weights and thresholds on the calibration half of the labelled talk, and writes them.
import { writeFile } from 'node:fs/promises'
import { embeddingModel } from '../src/edith/judge/embedder.js'
import { FEATURES } from '../src/edith/judge/likeness.js'
import { thresholdBelow, thresholdOfBestF1, thresholdOfPrecision } from './judge/agreement.js'
import { fitWeights } from './judge/fitWeights.js'
import { readLabelled } from './judge/labelled.js'
import { pairsOf } from './judge/pairs.js'
import { predictUnseen } from './judge/predict.js'
import { printAgreement } from './judge/printAgreement.js'
import { withFewExamples } from './judge/withFewExamples.js'

const TARGET = new URL('../src/edith/judge/calibration.gen.ts', import.meta.url)
const DIGITS = 5
// Half the points are for what is right half of the time; an accusation is made only where nine of ten are.
const PARTIAL_PRECISION = 0.5
const FORBIDDEN_PRECISION = 0.9

const { criteria, utterances } = await readLabelled()
const pairs = await pairsOf(
  [...criteria, ...withFewExamples(criteria)],
  utterances.filter(({ split }) => split === 'calibration'),
)
const unseen = predictUnseen(pairs)
const { bias, weights } = fitWeights(pairs)
const whole = unseen.filter(({ few }) => few === undefined)
const metThreshold = thresholdOfBestF1(whole)
const calibration = {
  model: embeddingModel,
  bias: rounded(bias),
  weights: Object.fromEntries(FEATURES.map((feature, i) => [feature, rounded(weights[i] ?? 0)])),
  partialThreshold: thresholdBelow(whole, metThreshold, PARTIAL_PRECISION),
  metThreshold,
  forbiddenThreshold: thresholdOfPrecision(whole, FORBIDDEN_PRECISION),
}
await writeFile(
  TARGET,
  `// Written by npm run calibrate.\nexport const calibration = ${JSON.stringify(calibration, null, 2)}\n`,
)
console.log(JSON.stringify(calibration, null, 2))
console.log('\nOn the calibration half, each criterion by weights that were fitted without it:\n')
printAgreement(unseen, calibration.metThreshold)

function rounded(value: number): number {
  return Number(value.toFixed(DIGITS))
}
