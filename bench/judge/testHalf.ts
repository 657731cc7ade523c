import type { Prediction } from './agreement.js'
import { type MeantCriterion, readLabelled } from './labelled.js'
import { predictPairs } from './pairs.js'

/** What the judge as committed says of every pair that its thresholds were not chosen on. */
export async function testHalf(criteria: MeantCriterion[]): Promise<Prediction[]> {
  const { utterances } = await readLabelled()
  return predictPairs(
    criteria,
    utterances.filter(({ split }) => split === 'test'),
  )
}
