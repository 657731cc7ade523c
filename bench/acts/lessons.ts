import type { Embed, Vector } from '../../src/edith/judge/embedder.js'
import { featuresOf } from '../../src/edith/understand/acts/features.js'
import { LABELS, type Label } from '../../src/edith/understand/acts/labels.js'
import { sentenceVectors } from '../../src/edith/understand/sentenceVectors.js'
import type { Language, Turn } from './corpus.js'
import type { Lesson } from './trainNetwork.js'

export function lessonsFrom(
  turns: Turn[],
  vectors: Map<string, Vector> | undefined,
  buckets: number,
): Lesson[] {
  return turns.map(({ text, by, acts }) => ({
    features: featuresOf(text, buckets),
    bare: featuresOf(text.replace(/[^\p{L}\p{N}' -]/gu, ' '), buckets),
    vector: vectors?.get(text),
    labels: LABELS.map((label) => labelOf(label, by, acts)),
  }))
}

export async function vectorsOf(
  turns: Turn[],
  language: Language,
  embed: Embed,
): Promise<Map<string, Vector>> {
  const texts = [...new Set(turns.map(({ text }) => text))]
  const vectors = await sentenceVectors(texts, language, embed)
  return new Map(texts.map((text, i) => [text, vectors[i] ?? new Float32Array()]))
}

/** Customers use an agent's words and mean something else: their turns say nothing of how agents act. */
function labelOf(label: Label, by: Turn['by'], acts: Turn['acts']): number | null {
  if (label === 'CUSTOMER' || label === 'IVR') return Number(label === by)
  return by === 'CUSTOMER' ? null : Number(acts.includes(label))
}
