import { featuresOf } from '../understand/acts/features.js'
import { inBreaths } from './inBreaths.js'

/** What a text's words show, by weight; of length 1, so that what two have in common is their cosine. */
export type Worded = Map<number, number>

const BUCKETS = 2 ** 18
/** A few milliseconds. */
const IN_A_ROW = 40

/**
 * Reads texts by their words, pairs of neighbours and pieces of words, without a model and in any language. What few of
 * the texts it knows contain weighs most.
 */
export async function wordReader(known: string[]): Promise<(text: string) => Worded> {
  const texts = new Map<number, number>()
  await inBreaths(known, IN_A_ROW, (text) => {
    for (const feature of new Set(featuresOf(text, BUCKETS)))
      texts.set(feature, (texts.get(feature) ?? 0) + 1)
  })
  const weightOf = (feature: number) =>
    Math.log((known.length + 1) / ((texts.get(feature) ?? 0) + 1)) + MOST_COMMON
  return (text) => {
    const worded: Worded = new Map()
    for (const feature of featuresOf(text, BUCKETS)) worded.set(feature, weightOf(feature))
    const length = Math.sqrt([...worded.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1
    for (const [feature, weight] of worded) worded.set(feature, weight / length)
    return worded
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
