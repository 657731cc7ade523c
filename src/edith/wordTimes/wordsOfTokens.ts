import type { Word } from '../../contract/transcript.js'
import { textsOf, toHundredths } from './spreadWords.js'

// A recogniser tells when a piece of a word begins: the last one goes on for a moment, and nothing is said in a pause.
const LAST_PIECE_SECONDS = 0.2
const LONGEST_PIECE_SECONDS = 0.4

interface Told {
  text: string
  tokens: string[]
  /** In seconds from the first sample: when each token begins. */
  timestamps: number[]
  /** In seconds; absent: not told. */
  durations?: number[] | undefined
}

/** The words of a transducer's result; undefined: it tells no times, or pieces that are not its text. `start`: of the first sample. */
export function wordsOfTokens(
  { text, tokens, timestamps, durations }: Told,
  start: number,
): Word[] | undefined {
  if (tokens.length === 0 || tokens.length !== timestamps.length) return undefined
  const words: Word[] = []
  for (const [i, token] of tokens.entries()) {
    const piece = token.replace(/[▁\s]+/g, ' ')
    const from = timestamps[i] ?? 0
    const next = timestamps[i + 1] ?? from + LAST_PIECE_SECONDS
    const to = from + Math.min(durations?.[i] || next - from, next - from, LONGEST_PIECE_SECONDS)
    const last = words.at(-1)
    if (piece.trim() === '') {
      if (piece !== '') words.push({ text: '', start: start + from, end: start + to })
    } else if (!last || piece.startsWith(' '))
      words.push({ text: piece.trim(), start: start + from, end: start + to })
    else {
      if (last.text === '') last.start = start + from
      last.text += piece.trim()
      last.end = start + to
    }
  }
  const said = words.filter((word) => word.text !== '')
  if (said.map((word) => word.text).join(' ') !== textsOf(text).join(' ')) return undefined
  return said.map((word) => ({
    text: word.text,
    start: toHundredths(word.start),
    end: toHundredths(word.end),
  }))
}
