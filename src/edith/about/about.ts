import type { CallAbout } from '../../contract/about.js'
import type { Segment } from '../../contract/transcript.js'
import { aboutWordsOf } from './aboutWords.js'
import type { ActsOf } from './acts.js'
import { type Ending, findOutcome } from './findOutcome.js'
import { findPromises } from './findPromises.js'
import { findReason } from './findReason.js'
import { readSentences } from './sentences.js'

export interface FoundAbout extends CallAbout {
  answer: Ending['answer']
}

/** Why the customer called, what was promised and how it ended, from the words alone: nothing is made up. */
export function aboutCall(
  { segments, language }: { segments: Segment[]; language: string },
  acts?: ActsOf,
): FoundAbout {
  const words = aboutWordsOf(language)
  const sentences = readSentences(segments)
  const promises = findPromises(sentences, words, acts)
  return {
    reason: findReason(sentences, words),
    promises,
    ...findOutcome(sentences, promises, words),
  }
}
