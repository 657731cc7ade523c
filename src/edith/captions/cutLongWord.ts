import type { Word } from '../../contract/transcript.js'
import { toHundredths } from '../wordTimes/spreadWords.js'

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** In letters as they are seen. */
export function lengthOf(text: string): number {
  return /^[\x20-\x7e]*$/.test(text) ? text.length : [...letters.segment(text)].length
}

/** A word that fits no line, in pieces that do, each with its share of the time. */
export function cutLongWord(word: Word, longest: number): Word[] {
  const length = lengthOf(word.text)
  if (length <= longest) return [word]
  const seen = [...letters.segment(word.text)].map(({ segment }) => segment)
  const perLetter = (word.end - word.start) / length
  return Array.from({ length: Math.ceil(length / longest) }, (_, i) => {
    const from = i * longest
    const to = Math.min(length, from + longest)
    return {
      text: seen.slice(from, to).join(''),
      start: toHundredths(word.start + from * perLetter),
      end: toHundredths(word.start + to * perLetter),
    }
  })
}
