import { wordsOf } from '../../words/wordsOf.js'
import type { SpokenUnit } from './spokenUnits.js'

// Measured on calls mixed onto one channel (`npm run bench:hearing -- roles`): of the words in the surest of them, 97 in
// a hundred are said by whom they are given to, as no sum of odds knows where a sentence was cut wrongly; and where some
// are unsure, others are surer than they should be, so that doubt counts twice.
const OF_THE_SUREST = 0.97
const DOUBT = 2
// A party that says less than this share of the words may not have been told from the other at all.
const LEAST_SHARE = 0.15
const AT_LEAST = 0.5

/**
 * 0.5 to 1: what share of the words is said by whom they are given to, by how sure each sentence is the agent's or not
 * (`agent`, probabilities in the units' order) and by how much either says. Null: nothing was said.
 */
export function partiesConfidence(units: Pick<SpokenUnit, 'text'>[], agent: number[]): number | null {
  let [words, sure, ofAgent] = [0, 0, 0]
  for (const [i, { text }] of units.entries()) {
    const count = wordsOf(text).length
    const odds = agent[i] ?? 0.5
    words += count
    sure += count * Math.max(odds, 1 - odds)
    ofAgent += odds >= 0.5 ? count : 0
  }
  if (words === 0) return null
  const ofEither = Math.min(1, Math.min(ofAgent, words - ofAgent) / words / LEAST_SHARE)
  const certainty = ((sure / words - AT_LEAST) / (1 - AT_LEAST)) ** DOUBT
  const told = AT_LEAST + (OF_THE_SUREST - AT_LEAST) * certainty * ofEither
  return Math.round(told * 1000) / 1000
}
