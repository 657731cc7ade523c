import { startEmbedder } from '../../src/edith/judge/embedder.js'
import { featuresOf } from '../../src/edith/judge/likeness.js'
import { readPhrases } from '../../src/edith/judge/phrase.js'
import { spansOf } from '../../src/edith/judge/spans.js'
import { readTarget } from '../../src/edith/judge/target.js'
import type { MeantCriterion, Utterance } from './labelled.js'

/** One utterance against one criterion; it satisfies it when any of its spans does. */
export interface Pair {
  criterion: string
  /** As in `MeantCriterion`. */
  few?: number | undefined
  text: string
  split: Utterance['split']
  label: boolean
  /** One row a span. */
  features: number[][]
}

/** It keeps nobody alive, and ends with this process. */
export const { embed } = startEmbedder()

export async function pairsOf(criteria: MeantCriterion[], utterances: Utterance[]): Promise<Pair[]> {
  const targets = await Promise.all(
    criteria.map(async (criterion) => ({ ...criterion, target: await readTarget(criterion, embed) })),
  )
  const pairs: Pair[] = []
  for (const { text, split, satisfies, arguable } of utterances) {
    const segment = { index: 0, speaker: 'UNKNOWN' as const, start: 0, end: 0, text }
    const phrases = await readPhrases(
      spansOf([segment]).map((span) => span.text),
      embed,
    )
    for (const { id, few, target } of targets) {
      if (arguable.has(id)) continue
      const features = phrases.map((phrase) => featuresOf(phrase, target))
      pairs.push({ criterion: id, few, text, split, label: satisfies.has(id), features })
    }
  }
  return pairs
}
