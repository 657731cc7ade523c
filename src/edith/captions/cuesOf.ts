import type { Segment, Word } from '../../contract/transcript.js'
import { spreadWords } from '../wordTimes/spreadWords.js'
import { breakLines, MAX_LINE_LENGTH, MAX_LINES } from './breakLines.js'
import { cutLongWord, lengthOf } from './cutLongWord.js'
import { worthOfBreak } from './worthOfBreak.js'

const MAX_CUE_SECONDS = 7
/** A cue of one short word is shown long enough to be read, if nothing else of its speaker comes. */
const MIN_CUE_SECONDS = 1

export interface Cue {
  segment: Segment
  /** In seconds. */
  start: number
  end: number
  lines: string[]
}

/**
 * A transcript in captions, in order of their start: at most two lines of 42 characters and seven seconds, ended where a
 * phrase ends. `labelOf`: what stands before a cue's first line, and takes room in it.
 */
export function cuesOf(segments: readonly Segment[], labelOf: (segment: Segment) => string): Cue[] {
  return segments
    .flatMap((segment) => cuesOfSegment(segment, labelOf(segment)))
    .sort((a, b) => a.start - b.start || a.segment.index - b.segment.index)
}

function cuesOfSegment(segment: Segment, label: string): Cue[] {
  const { text, start, end, words = spreadWords(text, start, end) } = segment
  const rest = words.map(onOneLine).flatMap((word) => cutLongWord(word, MAX_LINE_LENGTH - lengthOf(label)))
  const cues: Cue[] = []
  while (rest.length > 0) {
    const said = rest.splice(0, bestLength(rest, label))
    const lines = breakLines(
      said.map((word) => word.text),
      label,
    )
    if (lines) cues.push({ segment, lines, ...timesOfCue(said, rest[0]) })
  }
  return cues
}

function onOneLine(word: Word): Word {
  return { ...word, text: word.text.replace(/[\p{Cc}\s]+/gu, ' ') }
}

/** How many of the words make the next cue: as many as fit, unless a phrase ends a little before. */
function bestLength(words: Word[], label: string): number {
  const start = words[0]?.start ?? 0
  let best = { count: 1, worth: 0 }
  for (let count = 1; count <= words.length; count++) {
    const said = words.slice(0, count)
    const last = said[count - 1]
    const lines = breakLines(
      said.map((word) => word.text),
      label,
    )
    if (!last || !lines || (count > 1 && last.end - start > MAX_CUE_SECONDS)) break
    const full = said.reduce((sum, word) => sum + lengthOf(word.text) + 1, 0) / (MAX_LINE_LENGTH * MAX_LINES)
    const worth = full + worthOfBreak(last, words[count])
    if (worth >= best.worth) best = { count, worth }
  }
  return best.count
}

function timesOfCue(said: Word[], next: Word | undefined): { start: number; end: number } {
  const start = said[0]?.start ?? 0
  const end = Math.min(said.at(-1)?.end ?? start, start + MAX_CUE_SECONDS)
  const until = Math.min(Math.max(end, start + MIN_CUE_SECONDS), next?.start ?? Number.POSITIVE_INFINITY)
  return { start, end: Math.max(end, until, start + 0.1) }
}
