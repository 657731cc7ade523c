import type { MeasuredCall } from '../../contract/analysis.js'
import type { Segment, Stretch } from '../../contract/transcript.js'
import { interruptions, overtalkSeconds } from './interruptions.js'
import { responseLatencySeconds } from './responseLatency.js'
import { round } from './round.js'
import { sentiment, sentimentCourse } from './sentiment.js'
import { measureSilence } from './silence.js'
import { type Span, total, union } from './spans.js'
import { talkRatio, wordsPerMinute } from './talk.js'

/**
 * `language`: BCP 47, for what is told by words. `unreadable`: nobody knows what was said there, nor that nothing was.
 * `stretches`: what is heard beside words; whoever speaks unclearly speaks.
 */
export function measureCall(
  segments: Segment[],
  durationSeconds: number,
  language: string,
  { unreadable = [], stretches = [] }: { unreadable?: Span[]; stretches?: Stretch[] } = {},
): MeasuredCall {
  const said = segments.filter(({ automated }) => !automated)
  const talk = [...said, ...stretches.filter(({ kind }) => kind === 'UNCLEAR').map(asTalk)]
  return {
    talkRatio: talkRatio(talk),
    holdSeconds: round(total(union(stretches.filter(({ kind }) => kind === 'HOLD'))), 1),
    ...measureSilence([...segments, ...stretches, ...unreadable], durationSeconds),
    interruptions: interruptions(talk),
    overtalkSeconds: overtalkSeconds(talk),
    wordsPerMinute: wordsPerMinute(said),
    responseLatencySeconds: responseLatencySeconds(talk),
    sentiment: sentiment(said, language),
    sentimentCourse: sentimentCourse(said, durationSeconds, language),
  }
}

function asTalk({ speaker, start, end }: Stretch): Segment {
  return { index: -1, speaker, start, end, text: '' }
}
