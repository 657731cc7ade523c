import { calibration } from '../../src/edith/judge/calibration.gen.js'
import { FEATURES } from '../../src/edith/judge/likeness.js'
import type { Prediction } from './agreement.js'
import { type MeantCriterion, readLabelled } from './labelled.js'
import { pairsOf } from './pairs.js'
import { predict } from './predict.js'

/** What the judge as committed says of every pair that it was not calibrated on. */
export async function testHalf(criteria: MeantCriterion[]): Promise<Prediction[]> {
  const { utterances } = await readLabelled()
  const pairs = await pairsOf(
    criteria,
    utterances.filter(({ split }) => split === 'test'),
  )
  const { bias, weights } = calibration
  return predict(pairs, { bias, weights: FEATURES.map((feature) => weights[feature]) })
}
