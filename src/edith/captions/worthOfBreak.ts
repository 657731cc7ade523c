import type { Word } from '../../contract/transcript.js'
import { pauseAfter } from '../wordTimes/spreadWords.js'

// Beside how full a cue is, 0 to 1: half a cue that ends with its sentence is better than one that is cut in the next.
const OF_THE_END = 2
const OF_A_SENTENCE = 0.9
const OF_A_CLAUSE = 0.35
const OF_A_PAUSE = 0.5
const PAUSE_SECONDS = 0.4
const OF_A_JOINT = 0.15
/** Words that begin a phrase, in English and French. */
const BEGINS_PHRASE =
  /^(and|but|or|so|because|which|that|who|if|when|while|for|with|from|to|in|on|at|by|et|mais|ou|donc|car|parce|que|qui|si|quand|pour|avec|de|dans|sur|à|par)$/i

/** How good a place the gap between two words is to end a caption or one of its lines; `next` undefined: all is said. */
export function worthOfBreak(word: Word, next: Word | undefined): number {
  if (!next) return OF_THE_END
  const pause = next.start - word.end >= PAUSE_SECONDS ? OF_A_PAUSE : 0
  const mark = pauseAfter(word.text)
  if (mark > 0) return pause + (mark === 1 ? OF_A_SENTENCE : OF_A_CLAUSE)
  return pause + (BEGINS_PHRASE.test(next.text) ? OF_A_JOINT : 0)
}
