import type { Word } from '../../contract/transcript.js'
import { estimateWords } from './estimateWords.js'
import { loudnessOf } from './loudness.js'
import { toHundredths } from './spreadWords.js'
import type { TimedWords } from './timedWords.js'

/** `heard`: as the recogniser tells them, from the first sample; `start`: of that sample in the recording, in seconds. */
export function timeWords(
  text: string,
  heard: Word[] | undefined,
  samples: Float32Array,
  start: number,
): TimedWords {
  if (!heard) return { words: estimateWords(text, loudnessOf(samples), start), wordTimes: 'ESTIMATED' }
  return {
    words: heard.map((word) => ({
      text: word.text,
      start: toHundredths(start + word.start),
      end: toHundredths(start + word.end),
    })),
    wordTimes: 'HEARD',
  }
}
