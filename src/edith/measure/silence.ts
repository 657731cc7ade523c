import { round } from './round.js'
import { gaps, type Span, total } from './spans.js'

const BREATH_SECONDS = 1
const DEAD_AIR_SECONDS = 8

export interface Silence {
  silenceSeconds: number
  longestSilenceSeconds: number
  deadAir: Span[]
}

/** A pause to breathe or think is part of talking; what lasts longer than a second is silence. */
export function measureSilence(heard: Span[], durationSeconds: number): Silence {
  const silences = gaps(heard, durationSeconds).filter(({ start, end }) => end - start > BREATH_SECONDS)
  const longest = silences.reduce((most, { start, end }) => Math.max(most, end - start), 0)
  return {
    silenceSeconds: round(total(silences), 1),
    longestSilenceSeconds: round(longest, 1),
    deadAir: silences
      .filter(({ start, end }) => end - start >= DEAD_AIR_SECONDS)
      .map(({ start, end }) => ({ start: round(start, 1), end: round(end, 1) })),
  }
}
