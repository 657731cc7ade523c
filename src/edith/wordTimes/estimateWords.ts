import type { Word } from '../../contract/transcript.js'
import { FRAME_SECONDS } from './loudness.js'
import { placeWords } from './placeWords.js'
import { spokenFrames } from './spokenFrames.js'
import { spreadWords, textsOf, toHundredths } from './spreadWords.js'

/**
 * When each word of a passage is said, where the recogniser does not tell: by how long words take beside each other, in
 * the time in which it is loud, ending where it is quiet for a moment. `start`: of the first frame, in seconds.
 */
export function estimateWords(text: string, loudness: Float32Array, start: number): Word[] {
  const texts = textsOf(text)
  const spoken = spokenFrames(loudness)
  if (spoken.length < texts.length) return spreadWords(text, start, start + loudness.length * FRAME_SECONDS)
  const ends = placeWords(texts, spoken, loudness)
  return texts.map((word, i) => {
    const first = spoken[i === 0 ? 0 : (ends[i - 1] ?? 0)] ?? 0
    const last = spoken[(ends[i] ?? 1) - 1] ?? first
    return {
      text: word,
      start: toHundredths(start + first * FRAME_SECONDS),
      end: toHundredths(start + (last + 1) * FRAME_SECONDS),
    }
  })
}
