import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment, Speaker } from '../../contract/transcript.js'

const KEYS: [keyof PerSpeaker, Speaker][] = [
  ['agent', 'AGENT'],
  ['customer', 'CUSTOMER'],
  ['unknown', 'UNKNOWN'],
]

/** null for a speaker who does not occur. */
export function perSpeaker(
  segments: Segment[],
  measure: (own: Segment[], speaker: Speaker) => number | null,
): PerSpeaker {
  const result: PerSpeaker = { agent: null, customer: null, unknown: null }
  for (const [key, speaker] of KEYS) {
    const own = segments.filter((segment) => segment.speaker === speaker)
    result[key] = own.length > 0 ? measure(own, speaker) : null
  }
  return result
}
