import type { HeardSegment } from '../listening.js'
import { joinedWords } from '../wordTimes/timedWords.js'
import type { Attributed } from './attributed.js'

const JOIN_GAP_SECONDS = 1
const JOINED_MAX_SECONDS = 12
const FRAGMENT_WORDS = 3

type Joined = Omit<HeardSegment, 'index'> & { clarity: number }

/** A fragment ("Yes." "I …") joins the sentence that its speaker goes on with, so that a segment can be quoted. */
export function toSegments(utterances: Attributed[]): HeardSegment[] {
  const segments: Joined[] = []
  const lastOf = new Map<string, Joined>()
  let previous: Joined | undefined

  for (const { speaker, channel, start, end, text, clarity = 1, words, wordTimes, automated } of utterances) {
    const timed = { ...(words && { words }), ...(wordTimes && { wordTimes }) }
    const key = `${channel} ${speaker}`
    const last = lastOf.get(key)
    // Where voices are not told apart, the next words may be somebody else's.
    if (last && last === previous && speaker !== 'UNKNOWN' && belongsTo(last, { start, end, text })) {
      const share = (end - start) / Math.max(Number.EPSILON, last.end - last.start + end - start)
      last.clarity += (clarity - last.clarity) * share
      last.end = Math.max(last.end, end)
      last.text = `${last.text} ${text}`
      Object.assign(last, joinedWords(last, timed) ?? { words: undefined, wordTimes: undefined })
      continue
    }
    const segment = { speaker, channel, start, end, text, clarity, ...timed, ...(automated && { automated }) }
    segments.push(segment)
    lastOf.set(key, segment)
    previous = segment
  }
  return segments.map(({ clarity, ...segment }, index) => {
    const rounded = Math.round(clarity * 100) / 100
    return { index, ...segment, ...(rounded < 1 && { clarity: rounded }) }
  })
}

function belongsTo(
  last: { start: number; end: number; text: string },
  next: { start: number; end: number; text: string },
): boolean {
  if (next.start - last.end > JOIN_GAP_SECONDS || next.end - last.start > JOINED_MAX_SECONDS) return false
  return !endsSentence(last.text) || wordCount(last.text) < FRAGMENT_WORDS
}

function endsSentence(text: string): boolean {
  return /[.!?…]["')\]]?$/.test(text)
}

function wordCount(text: string): number {
  return text.split(/\s+/).filter(Boolean).length
}
