import { dot } from '../../src/edith/understand/dot.js'
import { type Meaning, meaningOfWords } from '../../src/edith/understand/meaning/meaning.js'
import type { MeaningLesson } from './trainMeaning.js'

/** How near turns that were not learnt from come to their English, and how often it is the nearest of all. */
export function printMeaning(meaning: Meaning, kept: MeaningLesson[]): void {
  const placed = kept.map(({ words }) => meaningOfWords(words, meaning))
  const likeness = placed.map((vector) => kept.map(({ english }) => dot(vector, english)))
  const own = likeness.map((row, i) => row[i] ?? 0)
  const nearest = likeness.filter((row, i) => row.every((other, j) => j === i || other < (own[i] ?? 0)))
  const mean = own.reduce((sum, value) => sum + value, 0) / own.length
  const share = ((100 * nearest.length) / kept.length).toFixed(1)
  console.log(
    `${kept.length} turns kept: cosine to their English ${mean.toFixed(2)}; nearest of all in ${share} %`,
  )
}
