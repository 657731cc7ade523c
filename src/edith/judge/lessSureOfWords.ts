import type { Criterion } from '../../contract/scorecard.js'
import type { HeardSegment } from '../listening.js'
import { type Finding, lessSure } from './finding.js'
import { maySpeakIn } from './spoken.js'

// Good telephone speech is about as clear to a recogniser as this; only what is poorer takes something away. Cautious
// rather than measured.
const CLEAR = 0.8

/**
 * A verdict that rests on poorly recognised words, or on two voices in one line, is less sure: one moment that is clear
 * is enough for what was said, what was not said rests on all that was. `wherein`: where it could have been said.
 */
export function lessSureOfWords(
  finding: Finding,
  criterion: Criterion,
  segments: HeardSegment[],
  wherein: HeardSegment[] = segments,
): Finding {
  const { evidence, verdict } = finding
  if (criterion.kind === 'METRIC' || verdict === 'NOT_APPLICABLE') return finding
  const by = criterion.by ?? 'AGENT'
  const mayHaveSaid = maySpeakIn(segments)
  const theirs = ({ speaker }: HeardSegment) => mayHaveSaid(speaker, by)
  const found = segments
    .filter(theirs)
    .filter(({ index }) => evidence.some(({ segment }) => segment === index))
  const isOfSilence = found.length === 0 || (criterion.kind === 'NOT_SAID' && verdict === 'MET')
  const share = isOfSilence ? mean(wherein.filter(theirs)) : Math.max(...found.map(clarity))
  return share < 1 ? lessSure(finding, share) : finding
}

function clarity({ clarity = 1 }: HeardSegment): number {
  return Math.min(1, clarity / CLEAR)
}

/** Of the seconds of talk. */
function mean(segments: HeardSegment[]): number {
  const seconds = segments.reduce((sum, { start, end }) => sum + end - start, 0)
  if (seconds <= 0) return 1
  return (
    segments.reduce((sum, segment) => sum + (segment.end - segment.start) * clarity(segment), 0) / seconds
  )
}
