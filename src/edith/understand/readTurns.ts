import type { Segment, Speaker } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import { type Span, turnSpans } from '../judge/spans.js'
import { wordsOf } from '../words/wordsOf.js'
import type { ActLanguage, Likely } from './acts/recogniseActs.js'
import { likelyActsOf } from './likelyActsOf.js'
import { readSentence, type Sentence } from './sentences/readSentence.js'
import { vetoed } from './vetoes.js'

/** A stretch of speech, and what its speaker does by saying it. */
export interface Reading {
  span: Span
  segment: Segment
  likely: Likely
  /** Equal for two stretches that are the same word for word. */
  plain: string
}

interface Options {
  /** Of whom nobody wants to know anything is not read: a call is half a customer's, and encoding is what it costs. */
  isWanted?: (speaker: Speaker) => boolean
  signal?: AbortSignal | undefined
}

/** Every turn as a whole, sentence by sentence, and on into the speaker's next one; announcements are nobody's. */
export async function readTurns(
  segments: Segment[],
  language: ActLanguage,
  embed: Embed,
  { isWanted = () => true, signal }: Options = {},
): Promise<Reading[]> {
  const spans = turnSpans(segments).filter(({ parts }) => parts[0] && isWanted(parts[0].segment.speaker))
  const all = await likelyActsOf(spans, language, embed, signal)
  const read = remembering(readSentence)
  return spans.flatMap((span, i) => {
    const segment = span.parts[0]?.segment
    const likely = all[i]
    if (!segment || !likely) return []
    return [
      {
        span,
        segment,
        likely: language === 'en' ? vetoed(likely, span.text, read) : likely,
        plain: wordsOf(span.text).join(' '),
      },
    ]
  })
}

/** A turn's sentences are read in the turn and by themselves. */
function remembering(read: (sentence: string) => Sentence): (sentence: string) => Sentence {
  const known = new Map<string, Sentence>()
  return (text) => {
    const sentence = known.get(text) ?? read(text)
    known.set(text, sentence)
    return sentence
  }
}
