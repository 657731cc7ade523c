import type { Segment } from '../../contract/transcript.js'

/** When a part of a segment is said, to 0.1 s, nothing of it cut off; the segment's times where nobody can tell. */
export function timesOf(segment: Segment, quote: string): { start: number; end: number } {
  const { start, end, text, words } = segment
  const from = text.indexOf(quote)
  if (!words || from < 0 || quote === '') return { start, end }
  const to = from + quote.length
  let at = 0
  let first: number | undefined
  let last: number | undefined
  for (const word of words) {
    const ends = at + word.text.length
    if (ends > from && at < to) {
      first ??= word.start
      last = word.end
    }
    at = ends + 1
  }
  return {
    start: from === 0 || first === undefined ? start : Math.max(start, Math.floor(first * 10) / 10),
    end: to === text.length || last === undefined ? end : Math.min(end, Math.ceil(last * 10) / 10),
  }
}
