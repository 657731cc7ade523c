import { featuresOf } from '../understand/acts/features.js'

/** What a text's words show, by weight; of length 1, so that what two have in common is their cosine. */
export type Worded = Map<number, number>

const BUCKETS = 2 ** 18

/**
 * Reads texts by their words, pairs of neighbours and pieces of words, without a model and in any language. What few of
 * the texts it knows contain weighs most.
 */
export function wordReader(known: string[]): (text: string) => Worded {
  const texts = new Map<number, number>()
  for (const text of known)
    for (const feature of new Set(featuresOf(text, BUCKETS)))
      texts.set(feature, (texts.get(feature) ?? 0) + 1)
  return (text) => {
    const weights = [...new Set(featuresOf(text, BUCKETS))].map(
      (feature) =>
        [feature, Math.log((known.length + 1) / ((texts.get(feature) ?? 0) + 1)) + MOST_COMMON] as const,
    )
    const length = Math.hypot(...weights.map(([, weight]) => weight)) || 1
    return new Map(weights.map(([feature, weight]) => [feature, weight / length]))
  }
}

// What every text contains is worth a little: two that share nothing else are still alike.
const MOST_COMMON = 0.1

/** 0: not a piece of a word in common; 1: the same. */
export function wordLikeness(a: Worded, b: Worded): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  let sum = 0
  for (const [feature, weight] of few) sum += weight * (many.get(feature) ?? 0)
  return sum
}
