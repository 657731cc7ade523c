import { pauseAfter } from '../wordTimes/spreadWords.js'
import { lengthOf } from './cutLongWord.js'

export const MAX_LINES = 2
export const MAX_LINE_LENGTH = 42

// In characters of difference between the lines: what a mark at the first one's end is worth.
const OF_A_MARK = 12

/** One line, or two that are about as long, the first with the label; undefined: it does not fit. */
export function breakLines(words: string[], label: string): string[] | undefined {
  const whole = label + words.join(' ')
  if (lengthOf(whole) <= MAX_LINE_LENGTH) return [whole]
  let best: { lines: string[]; cost: number } | undefined
  for (let at = 1; at < words.length; at++) {
    const lines = [label + words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const [first = 0, second = 0] = lines.map(lengthOf)
    if (first > MAX_LINE_LENGTH || second > MAX_LINE_LENGTH) continue
    const cost = Math.abs(first - second) - OF_A_MARK * pauseAfter(words[at - 1] ?? '')
    if (!best || cost < best.cost) best = { lines, cost }
  }
  return best?.lines
}
