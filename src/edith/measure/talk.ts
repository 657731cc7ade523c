import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'
import { total, union } from './spans.js'

const MIN_PACE_SECONDS = 3

/** Each speaker's share of all that is said: together they make 1. */
export function talkRatio(segments: Segment[]): PerSpeaker {
  const spoken = perSpeaker(segments, (own) => total(union(own)))
  const sum = (spoken.agent ?? 0) + (spoken.customer ?? 0) + (spoken.unknown ?? 0)
  return perSpeaker(segments, (own) => (sum === 0 ? 0 : round(total(union(own)) / sum, 3)))
}

/** Words over the minutes in which that speaker spoke; a few words are no pace. */
export function wordsPerMinute(segments: Segment[]): PerSpeaker {
  return perSpeaker(segments, (own) => {
    const seconds = total(union(own))
    if (seconds < MIN_PACE_SECONDS) return null
    const words = own.reduce((sum, { text }) => sum + wordCount(text), 0)
    return round(words / (seconds / 60), 0)
  })
}

export function wordCount(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0
}
