import { setImmediate } from 'node:timers/promises'
import { Act } from '../../contract/acts.js'
import type { Segment, Speaker } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import { type Span, turnSpans } from '../judge/spans.js'
import { wordsOf } from '../words/wordsOf.js'
import { type ActLanguage, type Likely, likelyActs, recogniseActs } from './acts/recogniseActs.js'
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

// Of a thousand stretches that were less likely than this by their words, none was an act with its vector.
const WORTH_ENCODING = 0.05
// Networks take a tenth of a millisecond for one: a long call must not hold up a worker's heartbeat.
const SPANS_A_BREATH = 64

/** Encoding is what judging costs: what is nothing by its words alone is not encoded. */
async function likelyActsOf(
  spans: Span[],
  language: ActLanguage,
  embed: Embed,
  signal: AbortSignal | undefined,
): Promise<(Likely | undefined)[]> {
  const byWords: Likely[] = []
  for (const [i, { text }] of spans.entries()) {
    if (i % SPANS_A_BREATH === 0) await setImmediate()
    byWords.push(likelyActs(text, language))
  }
  const open = spans.flatMap(({ parts }, i) => (couldAct(byWords[i], parts[0]?.segment.speaker) ? [i] : []))
  const texts = open.map((i) => spans[i]?.text ?? '')
  const encoded = await recogniseActs(texts, language, embed, signal)
  const all: (Likely | undefined)[] = [...byWords]
  for (const [at, i] of open.entries()) all[i] = encoded[at]
  return all
}

function couldAct(likely: Likely | undefined, speaker: Speaker | undefined): boolean {
  if (!likely) return true
  const act = Math.max(...Act.options.map((one) => likely[one]))
  return act * (speaker === 'UNKNOWN' ? 1 - likely.CUSTOMER : 1) >= WORTH_ENCODING
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
