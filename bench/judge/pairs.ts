import { readTarget } from '../../src/edith/judge/target.js'
import type { Prediction } from './agreement.js'
import { embed } from './embed.js'
import type { MeantCriterion, Utterance } from './labelled.js'
import { likeliest, type Measure, readParts } from './readParts.js'

/** What the judge says of each utterance and each criterion, by the likeliest part of what was said, on any measure. */
export async function predictPairs(
  criteria: MeantCriterion[],
  utterances: Utterance[],
  measure?: Measure,
): Promise<Prediction[]> {
  const targets = await Promise.all(
    criteria.map(async (criterion) => ({ ...criterion, target: await readTarget(criterion, embed) })),
  )
  const predictions: Prediction[] = []
  for (const { text, satisfies, arguable } of utterances) {
    const parts = await readParts(text)
    for (const { id, few, target } of targets) {
      if (arguable.has(id)) continue
      const probability = likeliest(parts, target, measure)
      predictions.push({ criterion: id, few, label: satisfies.has(id), probability })
    }
  }
  return predictions
}
