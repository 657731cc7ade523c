import { readSentence } from '../understand/sentences/readSentence.js'
import { wordsOf } from '../words/wordsOf.js'
import { contains } from './forbiddenWords.js'
import { sentencesOf } from './spans.js'

/** Whether a listed word is said and not only told of somebody else, or denied: "we do not guarantee that". */
export function assertsWord(text: string, word: string): boolean {
  return sentencesWith(text, word)
    .map(readSentence)
    .some(({ denies, reports }) => !denies && !reports)
}

/** Not denied, "you are not an idiot", and not of the speaker alone, "how stupid of me". */
export function isOfCustomer(text: string, word: string): boolean {
  return sentencesWith(text, word).some((sentence) => {
    const [spoken, listed] = [wordsOf(sentence), wordsOf(word)]
    return !isDenied(spoken, listed) && !isOfSpeaker(spoken, listed) && !readSentence(sentence).ofSelf
  })
}

const DENIALS = new Set(['not', 'no', 'never', 'nobody', 'none', 'neither', 'nor'])
// "not", and at most an article and an adverb before the word.
const NEAR = 3

function isDenied(spoken: string[], word: string[]): boolean {
  const at = indexOf(spoken, word)
  return spoken.slice(Math.max(0, at - NEAR), at).some((before) => DENIALS.has(before))
}

// "What an idiot I am", "how stupid of me", "I was so stupid": also where no full stop ends it.
const OF_SPEAKER = /^(i (am|was)|am i|that i (am|was)|of me)\b/
const BY_SPEAKER = /\b(i (am|was)|am i|was i)( \w+){0,3}$/

function isOfSpeaker(spoken: string[], word: string[]): boolean {
  const at = indexOf(spoken, word)
  const [before, after] = [spoken.slice(0, at).join(' '), spoken.slice(at + word.length).join(' ')]
  return OF_SPEAKER.test(after) || BY_SPEAKER.test(before)
}

function indexOf(spoken: string[], word: string[]): number {
  return spoken.findIndex((_, i) => contains(spoken.slice(i, i + word.length), word))
}

function sentencesWith(text: string, word: string): string[] {
  return sentencesOf(text).filter((sentence) => contains(wordsOf(sentence), wordsOf(word)))
}
