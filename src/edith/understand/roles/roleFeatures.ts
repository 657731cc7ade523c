import { wordsOf } from '../../words/wordsOf.js'
import { featuresOf } from '../acts/features.js'
import { hash } from '../hash.js'

/** Of each of the two tables: what is said by whom, and where another goes on. */
export const BUCKETS = 2 ** 16
const EDGE_WORDS = 3
const SHORT = [1, 2, 3, 5, 8, 13]

/** What a line shows of who says it. */
export function roleFeatures(text: string): number[] {
  return featuresOf(text, BUCKETS)
}

/** What the end of one sentence and the beginning of the next show of whether another speaks. */
export function changeFeatures(before: string, after: string): number[] {
  const [said, next] = [wordsOf(before), wordsOf(after)]
  const asks = /\?["')\]]?\s*$/.test(before) ? '?' : '.'
  const first = next[0] ?? ''
  const seen = [
    `asks ${asks}`,
    `asks ${asks} ${first}`,
    `asks ${asks} length ${lengthOf(next)}`,
    `lengths ${lengthOf(said)} ${lengthOf(next)}`,
    `answers ${/\?/.test(after)} ${asks}`,
    ...said.slice(-EDGE_WORDS).map((word) => `end ${word}`),
    ...next.slice(0, EDGE_WORDS).map((word, i) => `begin ${i} ${word}`),
    `begin ${next.slice(0, 2).join(' ')}`,
    `over ${said.at(-1) ?? ''} ${first}`,
    `openings ${said.slice(0, 2).join(' ')} ${first}`,
  ]
  return seen.map((one) => hash(one) % BUCKETS)
}

function lengthOf(words: string[]): number {
  return SHORT.findIndex((most) => words.length <= most)
}
