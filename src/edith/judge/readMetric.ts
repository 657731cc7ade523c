import type { MetricName } from '../../contract/scorecard.js'
import type { Listening } from '../listening.js'

type Measured = Pick<Listening, 'metrics' | 'durationSeconds'>

/** Null: not known, as where the recording does not tell the speakers apart. */
export function readMetric(metric: MetricName, { metrics, durationSeconds }: Measured): number | null {
  return lookUp[metric](metrics, durationSeconds)
}

type LookUp = (metrics: Listening['metrics'], durationSeconds: number) => number | null

const lookUp: Record<MetricName, LookUp> = {
  AGENT_TALK_RATIO: ({ talkRatio }) => talkRatio.agent,
  SILENCE_SECONDS: ({ silenceSeconds }) => silenceSeconds,
  SILENCE_RATIO: ({ silenceSeconds }, duration) => (duration > 0 ? silenceSeconds / duration : 0),
  LONGEST_SILENCE_SECONDS: ({ longestSilenceSeconds }) => longestSilenceSeconds,
  AGENT_INTERRUPTIONS: ({ interruptions }) => interruptions.agent,
  CUSTOMER_INTERRUPTIONS: ({ interruptions }) => interruptions.customer,
  AGENT_WORDS_PER_MINUTE: ({ wordsPerMinute }) => wordsPerMinute.agent,
  AGENT_RESPONSE_LATENCY_SECONDS: ({ responseLatencySeconds }) => responseLatencySeconds.agent,
  AGENT_SENTIMENT: ({ sentiment }) => sentiment.agent,
  CUSTOMER_SENTIMENT: ({ sentiment }) => sentiment.customer,
  CUSTOMER_SENTIMENT_CHANGE: ({ sentimentCourse }) =>
    changeOf(sentimentCourse.map(({ customer }) => customer)),
  DURATION_SECONDS: (_, durationSeconds) => durationSeconds,
}

/** From the first quarter in which they speak to the last; one quarter alone shows no change. */
function changeOf(course: (number | null)[]): number | null {
  const known = course.filter((value) => value !== null)
  const [first, last] = [known[0], known.at(-1)]
  return known.length < 2 || first === undefined || last === undefined ? null : last - first
}
