import type { Told } from '../../contract/about.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import { sentencesOf } from '../judge/spans.js'
import { plainText } from '../words/plainText.js'
import { timesOf } from '../wordTimes/timesOf.js'

/** One sentence of a call, as it was said and as patterns read it. */
export interface Sentence extends Told {
  plain: string
  words: number
  /** 0 at the call's first sentence, 1 at its last. */
  place: number
}

export function readSentences(segments: Segment[]): Sentence[] {
  const all = segments.flatMap((segment) =>
    sentencesOf(segment.text).map((text) => ({ segment, text, plain: plainText(text) })),
  )
  return all.map(({ segment, text, plain }, at) => ({
    segment: segment.index,
    start: timesOf(segment, text).start,
    speaker: segment.speaker,
    text,
    plain,
    words: plain.split(/\s+/).length,
    place: all.length > 1 ? at / (all.length - 1) : 0,
  }))
}

/** A speaker nobody could tell may be the one that is meant. */
export function saidBy(speaker: Speaker, sentences: Sentence[]): Sentence[] {
  return sentences.filter((sentence) => sentence.speaker === speaker || sentence.speaker === 'UNKNOWN')
}

export function toldIn({ segment, start, speaker, text }: Sentence): Told {
  return { segment, start, speaker, text }
}
