import { startEmbedder } from '../../src/edith/judge/embedder.js'
import { likeness } from '../../src/edith/judge/likeness.js'
import type { Phrase } from '../../src/edith/judge/phrase.js'
import { readPhrases } from '../../src/edith/judge/phrase.js'
import { turnSpans } from '../../src/edith/judge/spans.js'
import { readTarget, type Target } from '../../src/edith/judge/target.js'
import type { Prediction } from './agreement.js'
import type { MeantCriterion, Utterance } from './labelled.js'

/** It keeps nobody alive, and ends with this process. */
export const { embed } = startEmbedder()

/** What the judge says of each utterance and each criterion, by the likeliest part of what was said, on any measure. */
export async function predictPairs(
  criteria: MeantCriterion[],
  utterances: Utterance[],
  measure: (phrase: Phrase, target: Target) => number = likeness,
): Promise<Prediction[]> {
  const targets = await Promise.all(
    criteria.map(async (criterion) => ({ ...criterion, target: await readTarget(criterion, embed) })),
  )
  const predictions: Prediction[] = []
  for (const { text, satisfies, arguable } of utterances) {
    const segment = { index: 0, speaker: 'UNKNOWN' as const, start: 0, end: 0, text }
    const phrases = await readPhrases(
      turnSpans([segment]).map((span) => span.text),
      embed,
    )
    for (const { id, few, target } of targets) {
      if (arguable.has(id)) continue
      const probability = Math.max(...phrases.map((phrase) => measure(phrase, target)))
      predictions.push({ criterion: id, few, label: satisfies.has(id), probability })
    }
  }
  return predictions
}
