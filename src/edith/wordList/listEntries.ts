import type { Likelihood } from './likelihood.js'
import { plainWord } from './plainWord.js'
import { comparable, type Sounds } from './soundDistance.js'
import { soundsOf } from './soundsOf.js'

export interface Entry {
  /** As it is written. */
  words: string[]
  /** As each is compared. */
  plain: string[]
  /** Sounds of each word, and of all. */
  ofWords: string[]
  sounds: Sounds
  /** All of it are words that anybody uses: "Three", "Orange". */
  isCommon: boolean
}

/** Shorter ones are everywhere. */
const LEAST_SOUNDS = 3

/** A word list as it is looked for, by its words in lower case: without what has too few sounds. */
export function listEntries(
  list: readonly string[],
  language: string,
  likelihood: Likelihood,
): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const text of list) {
    const words = text.trim().split(/\s+/).filter(Boolean)
    const plain = words.map(plainWord)
    const phrase = plain.join(' ')
    const ofWords = words.map((word) => soundsOf(word, language))
    const sounds = comparable(ofWords.join(''))
    if (sounds.codes.length < LEAST_SOUNDS || entries.has(phrase)) continue
    entries.set(phrase, { words, plain, ofWords, sounds, isCommon: plain.every(likelihood.isCommon) })
  }
  return entries
}
