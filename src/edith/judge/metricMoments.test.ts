import { describe, expect, it } from 'vitest'
import type { MetricName } from '../../contract/scorecard.js'
import type { HeardSegment } from '../listening.js'
import { measureCall } from '../measure/measureCall.js'
import { momentsOf } from './metricMoments.js'

const line = (index: number, speaker: HeardSegment['speaker'], start: number, end: number, text: string) => ({
  index,
  speaker,
  start,
  end,
  text,
  channel: speaker === 'AGENT' ? 0 : 1,
})

const segments = [
  line(0, 'CUSTOMER', 0, 6, 'My router is broken and I am very angry about it'),
  line(1, 'AGENT', 4, 9, 'Have you tried to switch it off and on again'),
  line(2, 'CUSTOMER', 9.5, 11, 'Yes, I have.'),
  line(3, 'AGENT', 13, 17, 'Then please read me the letters and the numbers on the label at its back'),
  line(4, 'CUSTOMER', 29, 31, 'That is a terrible answer.'),
  line(5, 'AGENT', 32, 44, 'Well, let me explain how it works.'),
  line(6, 'CUSTOMER', 44.5, 46, 'That was a great help.'),
]
const durationSeconds = 50
const measured = {
  segments,
  durationSeconds,
  metrics: measureCall(segments, durationSeconds, 'en'),
  language: 'en',
}

describe('the moments behind a measured value', () => {
  it.each<[MetricName, 'too high' | 'too low', number[]]>([
    ['AGENT_INTERRUPTIONS', 'too high', [1]],
    ['CUSTOMER_INTERRUPTIONS', 'too high', []],
    ['LONGEST_SILENCE_SECONDS', 'too high', [3]],
    ['SILENCE_SECONDS', 'too high', [3]],
    ['SILENCE_RATIO', 'too low', []],
    ['AGENT_TALK_RATIO', 'too high', [1, 3, 5]],
    ['AGENT_TALK_RATIO', 'too low', [0, 2, 4]],
    ['AGENT_WORDS_PER_MINUTE', 'too low', [1, 3, 5]],
    ['AGENT_RESPONSE_LATENCY_SECONDS', 'too high', [1, 3, 5]],
    ['CUSTOMER_SENTIMENT', 'too low', [0, 4]],
    ['CUSTOMER_SENTIMENT', 'too high', [6]],
    ['CUSTOMER_SENTIMENT_CHANGE', 'too low', [4]],
    ['AGENT_SENTIMENT', 'too low', []],
    ['DURATION_SECONDS', 'too high', []],
  ])('%s %s', (metric, side, indexes) => {
    expect(momentsOf(metric, side === 'too high', measured).map(({ index }) => index)).toEqual(indexes)
  })

  it('are at most three, of those that count most', () => {
    const rushed = Array.from({ length: 6 }, (_, i) =>
      line(i, 'AGENT', 10 * i, 10 * i + 4, 'word '.repeat(10 + i)),
    )
    const call = {
      segments: rushed,
      durationSeconds: 60,
      metrics: measureCall(rushed, 60, 'en'),
      language: 'en',
    }
    expect(momentsOf('AGENT_WORDS_PER_MINUTE', true, call).map(({ index }) => index)).toEqual([3, 4, 5])
  })
})
