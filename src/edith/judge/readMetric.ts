import type { MetricName } from '../../contract/scorecard.js'
import type { Listening } from '../listening.js'

export interface MetricReading {
  value: number | null
  label: string
  /** As a person reads it, with its unit. */
  shown: string
  unit: string
  unknownBecause: string
}

const NOT_TOLD_APART = 'the recording does not tell the speakers apart, or one of them says nothing'

export function readMetric(
  metric: MetricName,
  { metrics, durationSeconds }: Pick<Listening, 'metrics' | 'durationSeconds'>,
): MetricReading {
  const [label, unit, value] = lookUp[metric](metrics, durationSeconds)
  return {
    value,
    label,
    unit,
    shown: value === null ? '' : `${shorten(value)}${unit}`,
    unknownBecause: NOT_TOLD_APART,
  }
}

type LookUp = (
  metrics: Listening['metrics'],
  durationSeconds: number,
) => [label: string, unit: string, value: number | null]

const lookUp: Record<MetricName, LookUp> = {
  AGENT_TALK_RATIO: ({ talkRatio }) => ['The share of the talking that is the agent’s', '', talkRatio.agent],
  SILENCE_SECONDS: ({ silenceSeconds }) => ['Silence in all', ' s', silenceSeconds],
  SILENCE_RATIO: ({ silenceSeconds }, duration) => [
    'The share of the call that is silence',
    '',
    duration > 0 ? silenceSeconds / duration : 0,
  ],
  LONGEST_SILENCE_SECONDS: ({ longestSilenceSeconds }) => [
    'The longest silence',
    ' s',
    longestSilenceSeconds,
  ],
  AGENT_INTERRUPTIONS: ({ interruptions }) => [
    'The number of interruptions by the agent',
    '',
    interruptions.agent,
  ],
  CUSTOMER_INTERRUPTIONS: ({ interruptions }) => [
    'The number of interruptions by the customer',
    '',
    interruptions.customer,
  ],
  AGENT_WORDS_PER_MINUTE: ({ wordsPerMinute }) => [
    'The agent’s pace',
    ' words a minute',
    wordsPerMinute.agent,
  ],
  AGENT_RESPONSE_LATENCY_SECONDS: ({ responseLatencySeconds }) => [
    'The agent’s usual time to answer',
    ' s',
    responseLatencySeconds.agent,
  ],
  AGENT_SENTIMENT: ({ sentiment }) => ['The agent’s tone (−1 to 1)', '', sentiment.agent],
  CUSTOMER_SENTIMENT: ({ sentiment }) => ['The customer’s tone (−1 to 1)', '', sentiment.customer],
  CUSTOMER_SENTIMENT_CHANGE: ({ sentimentCourse }) => [
    'The change in the customer’s tone from start to end',
    '',
    changeOf(sentimentCourse.map(({ customer }) => customer)),
  ],
  DURATION_SECONDS: (_, durationSeconds) => ['The length of the call', ' s', durationSeconds],
}

/** From the first quarter in which they speak to the last; one quarter alone shows no change. */
function changeOf(course: (number | null)[]): number | null {
  const known = course.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  return known.length < 2 || first === undefined || last === undefined ? null : last - first
}

function shorten(value: number): string {
  return String(Math.round(value * 100) / 100)
}
