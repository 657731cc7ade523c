import { baseLanguage } from '../../contract/baseLanguage.js'
import { grammars } from '../words/grammars.js'
import { wordsOf } from '../words/wordsOf.js'

/**
 * The words of a text, cut to what their family shares: "refunded", "refunding" and "refunds"; « résilier » and
 * « résiliation ». Case and accents do not matter.
 */
export function topicStems(text: string, language: string): string[] {
  const cut = CUTS[baseLanguage(language)] ?? ((word: string) => word)
  return wordsOf(text).map(cut)
}

/** Where `phrase` begins in `spoken`; -1: nowhere. */
export function indexOfPhrase(spoken: readonly string[], phrase: readonly string[]): number {
  if (phrase.length === 0) return -1
  return spoken.findIndex((_, from) => phrase.every((stem, i) => spoken[from + i] === stem))
}

// Shorter ones are words of their own: "bed", "ring", « mer ».
const SHORTEST = 4

const CUTS: Record<string, (word: string) => string> = {
  en: (word) => longEnough(grammars.en.stemOf(word), /(ation|ment|al|or|at)$/),
  fr: (word) =>
    longEnough(
      word,
      /((issement|ement|ation|aison|eur|euse|e?ant|e?ment)s?|e?ait|e?aient|ions|iez|e?ons|ent|er|ez|ees?|es?|[sx])$/,
    ),
}

function longEnough(word: string, ending: RegExp): string {
  const stem = word.replace(ending, '').replace(/([^s])\1$/, '$1')
  return stem.length >= SHORTEST ? stem : word
}
