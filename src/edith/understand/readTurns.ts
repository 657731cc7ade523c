import type { Segment } from '../../contract/transcript.js'
import type { Embed } from '../judge/embedder.js'
import { type Span, turnSpans } from '../judge/spans.js'
import { type ActLanguage, type Likely, recogniseActs } from './acts/recogniseActs.js'
import { vetoed } from './vetoes.js'

/** A stretch of speech, and what its speaker does by saying it. */
export interface Reading {
  span: Span
  segment: Segment
  likely: Likely
}

/** Every turn as a whole, sentence by sentence, and on into the speaker's next one; announcements are nobody's. */
export async function readTurns(
  segments: Segment[],
  language: ActLanguage,
  embed: Embed,
  signal?: AbortSignal,
): Promise<Reading[]> {
  const spans = turnSpans(segments)
  const texts = spans.map(({ text }) => text)
  const all = await recogniseActs(texts, language, embed, signal)
  return spans.flatMap((span, i) => {
    const segment = span.parts[0]?.segment
    const likely = all[i]
    if (!segment || !likely) return []
    return [{ span, segment, likely: language === 'en' ? vetoed(likely, span.text) : likely }]
  })
}
