import type { Word } from '../../contract/transcript.js'
import { textsOf } from './spreadWords.js'

/** The words that are left of a line of which some were taken out; undefined: this is no part of it. */
export function fitWords(words: Word[], text: string): Word[] | undefined {
  const kept: Word[] = []
  let at = 0
  for (const wanted of textsOf(text)) {
    while (at < words.length && words[at]?.text !== wanted) at++
    const word = words[at++]
    if (!word) return undefined
    kept.push(word)
  }
  return kept
}
