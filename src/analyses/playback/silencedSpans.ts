import { hasMasks } from '../../contract/hasMasks.js'
import type { Segment, Transcript } from '../../contract/transcript.js'

/** In seconds from the beginning. */
export interface SilencedSpan {
  start: number
  end: number
}

/** Times of words are never exact: a word that was heard, and one whose place is a guess. */
const HEARD_MARGIN_SECONDS = 0.3
const ESTIMATED_MARGIN_SECONDS = 0.8
/** A line that was stored before words had times is silent from its beginning to its end. */
const LINE_MARGIN_SECONDS = 0.3

/** What has to be silent where a transcript masks words, in order, each a stretch of its own. */
export function silencedSpans({ segments }: Pick<Transcript, 'segments'>): SilencedSpan[] {
  const spans = segments.filter(({ text }) => hasMasks(text)).flatMap(spansOf)
  const merged: SilencedSpan[] = []
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    const before = merged.at(-1)
    if (before && span.start <= before.end) before.end = Math.max(before.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

function spansOf({ start, end, words, wordTimes }: Segment): SilencedSpan[] {
  const masked = words?.filter(({ text }) => hasMasks(text)) ?? []
  if (masked.length === 0) return [widened(start, end, LINE_MARGIN_SECONDS)]
  const margin = wordTimes === 'HEARD' ? HEARD_MARGIN_SECONDS : ESTIMATED_MARGIN_SECONDS
  return masked.map((word) => widened(word.start, word.end, margin))
}

function widened(start: number, end: number, margin: number): SilencedSpan {
  return { start: Math.max(0, start - margin), end: end + margin }
}
