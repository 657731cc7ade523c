import type { Word } from '../../contract/transcript.js'
import { spokenLength } from './spokenLength.js'

// Beside a word's own length: a breath after a sentence, less after a comma.
const AFTER_SENTENCE = 1
const AFTER_COMMA = 0.5

/** When each word is said as far as their lengths and marks tell: there is no sound to go by. */
export function spreadWords(text: string, start: number, end: number): Word[] {
  const texts = textsOf(text)
  const lengths = texts.map(spokenLength)
  const pauses = texts.map((word, i) => (i === texts.length - 1 ? 0 : pauseAfter(word)))
  const all = [...lengths, ...pauses].reduce((sum, length) => sum + length, 0)
  const perLength = all === 0 ? 0 : Math.max(0, end - start) / all
  let at = start
  return texts.map((word, i) => {
    const from = at
    const to = from + (lengths[i] ?? 0) * perLength
    at = to + (pauses[i] ?? 0) * perLength
    return { text: word, start: toHundredths(from), end: toHundredths(to) }
  })
}

export function textsOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean)
}

export function toHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100
}

/** A word that a pause may follow. */
export function pauseAfter(word: string): number {
  if (/[.!?…][\p{Pf}\p{Pe}"']*$/u.test(word)) return AFTER_SENTENCE
  return /[,;:–—]$/.test(word) ? AFTER_COMMA : 0
}
