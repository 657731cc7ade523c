import type { MeantCriterion } from './labelled.js'

/**
 * The same criteria as their authors begin them: with a phrase or two, spread over the examples, and nothing against.
 * What satisfies them stays the same, so nobody could find all of it: compare such figures with each other only.
 */
export function withFewExamples(criteria: MeantCriterion[], counts = [1, 2, 3]): MeantCriterion[] {
  return criteria.flatMap(({ id, examples }) =>
    counts
      .filter((few) => few < examples.length)
      .map((few) => ({ id, few, examples: spread(examples, few), counterExamples: [] })),
  )
}

function spread(all: string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => all[Math.floor((i * all.length) / count)] ?? '')
}
