import type { MetricName } from '../../contract/scorecard.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { isWithin } from '../agents/judgedAgent.js'
import { interrupting } from '../measure/interruptions.js'
import { answersOf } from '../measure/responseLatency.js'
import { moodOf } from '../measure/sentiment.js'
import { wordCount } from '../measure/talk.js'
import type { Judgeable } from './judge.js'

type Measured = Pick<Judgeable, 'metrics' | 'durationSeconds' | 'segments' | 'language' | 'part'>

const MAX_MOMENTS = 3
// A few words said in a second are no pace.
const MIN_PACE_SECONDS = 3
// Detected ends are rounded to a tenth.
const ROUNDING_SECONDS = 0.05

/** What to listen to when a value is too high, or too low: the segments that did most to make it so, in order of time. */
export function momentsOf(metric: MetricName, isTooHigh: boolean, measured: Measured): Segment[] {
  return [...tellingSegments(metric, isTooHigh, measured)]
    .slice(0, MAX_MOMENTS)
    .sort((a, b) => a.index - b.index)
}

function tellingSegments(metric: MetricName, isTooHigh: boolean, measured: Measured): Segment[] {
  const { segments, durationSeconds, language, part } = measured
  const by = (speaker: Speaker) => segments.filter((segment) => segment.speaker === speaker)
  // With the line as the judged one of several agents.
  const own = segments.filter((segment) => isWithin(segment, part))
  switch (metric) {
    case 'AGENT_TALK_RATIO':
      return highest(
        own.filter(({ speaker }) => speaker === (isTooHigh ? 'AGENT' : 'CUSTOMER')),
        ({ start, end }) => end - start,
      )
    case 'SILENCE_SECONDS':
    case 'SILENCE_RATIO':
      return isTooHigh ? beforeDeadAir(measured) : []
    case 'LONGEST_SILENCE_SECONDS':
      return isTooHigh ? beforeDeadAir(measured).slice(0, 1) : []
    case 'AGENT_INTERRUPTIONS':
      return isTooHigh ? interrupting(by('AGENT'), segments) : []
    case 'CUSTOMER_INTERRUPTIONS':
      return isTooHigh ? interrupting(by('CUSTOMER'), segments) : []
    case 'AGENT_WORDS_PER_MINUTE':
      return highest(
        by('AGENT').filter(({ start, end }) => end - start >= MIN_PACE_SECONDS),
        ({ start, end, text }) => (isTooHigh ? 1 : -1) * (wordCount(text) / (end - start)),
      )
    case 'AGENT_RESPONSE_LATENCY_SECONDS':
      return [...answersOf('AGENT', own)]
        .sort((a, b) => (isTooHigh ? b.waitSeconds - a.waitSeconds : a.waitSeconds - b.waitSeconds))
        .map(({ segment }) => segment)
    case 'AGENT_SENTIMENT':
      return ofMood(by('AGENT'), isTooHigh, language)
    case 'CUSTOMER_SENTIMENT':
      return ofMood(by('CUSTOMER'), isTooHigh, language)
    case 'CUSTOMER_SENTIMENT_CHANGE':
      return ofMood(
        by('CUSTOMER').filter(({ start }) => start >= durationSeconds / 2),
        isTooHigh,
        language,
      )
    case 'DURATION_SECONDS':
      return []
  }
}

/** The last thing said before each dead air, the longest first: a click plays into it. */
function beforeDeadAir({ metrics, segments }: Measured): Segment[] {
  const longestFirst = [...metrics.deadAir].sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start,
  )
  const before = longestFirst.map(
    ({ start }) => segments.filter(({ end }) => end <= start + ROUNDING_SECONDS).at(-1) ?? segments[0],
  )
  return [...new Set(before)].filter((segment) => segment !== undefined)
}

function ofMood(own: Segment[], isTooHigh: boolean, language: string): Segment[] {
  const sign = isTooHigh ? 1 : -1
  const mood = ({ text }: Segment) => sign * (moodOf([text], language) ?? 0)
  return highest(
    own.filter((segment) => mood(segment) > 0),
    mood,
  )
}

/** Equals stay in order of time. */
function highest(segments: Segment[], value: (segment: Segment) => number): Segment[] {
  return [...segments].sort((a, b) => value(b) - value(a))
}
