import type { MeasuredCall } from '../../contract/analysis.js'
import type { Segment } from '../../contract/transcript.js'
import { interruptions, overtalkSeconds } from './interruptions.js'
import { responseLatencySeconds } from './responseLatency.js'
import { sentiment, sentimentCourse } from './sentiment.js'
import { measureSilence } from './silence.js'
import type { Span } from './spans.js'
import { talkRatio, wordsPerMinute } from './talk.js'

/** `language`: BCP 47, for what is told by words. `unreadable`: nobody knows what was said there, nor that nothing was. */
export function measureCall(
  segments: Segment[],
  durationSeconds: number,
  language: string,
  unreadable: Span[] = [],
): MeasuredCall {
  return {
    talkRatio: talkRatio(segments),
    ...measureSilence([...segments, ...unreadable], durationSeconds),
    interruptions: interruptions(segments),
    overtalkSeconds: overtalkSeconds(segments),
    wordsPerMinute: wordsPerMinute(segments),
    responseLatencySeconds: responseLatencySeconds(segments),
    sentiment: sentiment(segments, language),
    sentimentCourse: sentimentCourse(segments, durationSeconds, language),
  }
}
