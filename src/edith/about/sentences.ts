import type { Told } from '../../contract/about.js'
import type { Segment } from '../../contract/transcript.js'
import { sentencesOf } from '../judge/spans.js'
import { maySpeakIn } from '../judge/spoken.js'
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

/** Where nobody was told apart, anyone may be the one that is meant; else a line left unsure is nobody's. */
export function saidBy(speaker: 'AGENT' | 'CUSTOMER', sentences: Sentence[]): Sentence[] {
  const mayHaveSaid = maySpeakIn(sentences)
  return sentences.filter((sentence) => mayHaveSaid(sentence.speaker, speaker))
}

export function toldIn({ segment, start, speaker, text }: Sentence): Told {
  return { segment, start, speaker, text }
}
