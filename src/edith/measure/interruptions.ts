import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'
import { intersection, total } from './spans.js'
import { wordCount } from './talk.js'

const MIN_OVERLAP_SECONDS = 0.5
const BACKCHANNEL_WORDS = 3

/** How often each speaker begins while the other still speaks and takes the word: "mm-hm" and "right" do not. */
export function interruptions(segments: Segment[]): PerSpeaker {
  return perSpeaker(segments, (own, speaker) => {
    // Nobody is known to interrupt whom where speakers are not told apart.
    if (speaker === 'UNKNOWN') return null
    return interrupting(own, segments).length
  })
}

/** Those of one speaker's segments that break into another's. */
export function interrupting<S extends Segment>(own: S[], segments: Segment[]): S[] {
  return own.filter((segment) =>
    segments.some(
      (other) =>
        other.speaker !== segment.speaker && other.speaker !== 'UNKNOWN' && breaksInto(segment, other),
    ),
  )
}

/** Seconds in which both speak. */
export function overtalkSeconds(segments: Segment[]): number {
  const agent = segments.filter(({ speaker }) => speaker === 'AGENT')
  const customer = segments.filter(({ speaker }) => speaker === 'CUSTOMER')
  return round(total(intersection(agent, customer)), 1)
}

function breaksInto(segment: Segment, other: Segment): boolean {
  return (
    segment.start > other.start &&
    other.end - segment.start >= MIN_OVERLAP_SECONDS &&
    segment.end > other.end &&
    wordCount(segment.text) > BACKCHANNEL_WORDS
  )
}
