import type { Segment } from '../../contract/transcript.js'
import { wordsOf } from '../words/wordsOf.js'

/** Whole words only, in their inflections, so that "damn" finds "damned" but "crap" does not find "scrap". */
export function findForbiddenWord(segment: Segment, forbidden: string[]): string | undefined {
  const spoken = wordsOf(segment.text)
  return forbidden.find((phrase) => contains(spoken, wordsOf(phrase)))
}

/** One after another, each as it stands or inflected. */
export function contains(spoken: string[], phrase: string[]): boolean {
  if (phrase.length === 0) return false
  return spoken.some((_, from) => phrase.every((word, i) => isInflectionOf(spoken[from + i] ?? '', word)))
}

function isInflectionOf(spoken: string, word: string): boolean {
  if (spoken === word) return true
  if (word.length < 4) return false
  const base = word.replace(/e$/, '')
  if (!spoken.startsWith(base)) return false
  const doubled = `${word}${word.at(-1)}`
  return [
    ...['s', 'es', 'ed', 'ing', 'er', 'ers'].flatMap((end) => [word + end, base + end, doubled + end]),
  ].includes(spoken)
}
