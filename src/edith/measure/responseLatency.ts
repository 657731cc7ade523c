import type { PerSpeaker } from '../../contract/analysis.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { perSpeaker } from './perSpeaker.js'
import { round } from './round.js'

const NO_ANSWER_SECONDS = 30

/** The median wait from the other's last word; an answer that begins before that word ends waits 0 s. */
export function responseLatencySeconds(segments: Segment[]): PerSpeaker {
  return perSpeaker(segments, (_own, speaker) => {
    if (speaker === 'UNKNOWN') return null
    const waits = answersOf(speaker, segments).map(({ waitSeconds }) => waitSeconds)
    return waits.length > 0 ? round(median(waits), 1) : null
  })
}

/** What a speaker says right after another, with the wait before it; a longer one is a hold, not an answer. */
export function answersOf<S extends Segment>(
  speaker: Speaker,
  segments: S[],
): { segment: S; waitSeconds: number }[] {
  const ordered = [...segments].sort((a, b) => a.start - b.start || a.end - b.end)
  return ordered.flatMap((segment, i) => {
    const before = ordered[i - 1]
    if (segment.speaker !== speaker || !before) return []
    if (before.speaker === speaker || before.speaker === 'UNKNOWN') return []
    const waitSeconds = Math.max(0, segment.start - before.end)
    return waitSeconds <= NO_ANSWER_SECONDS ? [{ segment, waitSeconds }] : []
  })
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
