import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'

const NO_ANSWER_SECONDS = 30

/** The median wait from the other's last word; an answer that begins before that word ends waits 0 s. */
export function responseLatencySeconds(segments: Segment[]): PerSpeaker {
  const ordered = [...segments].sort((a, b) => a.start - b.start || a.end - b.end)
  return perSpeaker(segments, (_own, speaker) => {
    if (speaker === 'UNKNOWN') return null
    const waits: number[] = []
    ordered.forEach((segment, i) => {
      const before = ordered[i - 1]
      if (segment.speaker !== speaker || !before) return
      if (before.speaker === speaker || before.speaker === 'UNKNOWN') return
      const wait = Math.max(0, segment.start - before.end)
      if (wait <= NO_ANSWER_SECONDS) waits.push(wait)
    })
    return waits.length > 0 ? round(median(waits), 1) : null
  })
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
