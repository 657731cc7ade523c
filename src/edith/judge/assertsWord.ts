import { readSentence } from '../understand/sentences/readSentence.js'
import { contains } from './forbiddenWords.js'
import { sentencesOf } from './spans.js'
import { wordsOf } from './wording.js'

/** Whether a listed word is said and not only told of somebody else, or denied: "we do not guarantee that". */
export function assertsWord(text: string, word: string): boolean {
  return sentencesWith(text, word)
    .map(readSentence)
    .some(({ denies, reports }) => !denies && !reports)
}

/** Not denied, "you are not an idiot", and not of the speaker alone, "how stupid of me". */
export function isOfCustomer(text: string, word: string): boolean {
  return sentencesWith(text, word).some(
    (sentence) => !isDenied(wordsOf(sentence), wordsOf(word)) && !readSentence(sentence).ofSelf,
  )
}

const DENIALS = new Set(['not', 'no', 'never', 'nobody', 'none', 'neither', 'nor'])
// "not", and at most an article and an adverb before the word.
const NEAR = 3

function isDenied(spoken: string[], word: string[]): boolean {
  const at = spoken.findIndex((_, i) => contains(spoken.slice(i, i + word.length), word))
  return spoken.slice(Math.max(0, at - NEAR), at).some((before) => DENIALS.has(before))
}

function sentencesWith(text: string, word: string): string[] {
  return sentencesOf(text).filter((sentence) => contains(wordsOf(sentence), wordsOf(word)))
}
