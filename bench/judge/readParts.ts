import { likeness } from '../../src/edith/judge/likeness.js'
import { type Phrase, readPhrases } from '../../src/edith/judge/phrase.js'
import { turnSpans } from '../../src/edith/judge/spans.js'
import type { Target } from '../../src/edith/judge/target.js'
import type { Language } from '../acts/corpus.js'
import { embed } from './embed.js'

/** What was said by itself, in the parts that the judge compares. */
export async function readParts(text: string, language: Language = 'en'): Promise<Phrase[]> {
  const segment = { index: 0, speaker: 'UNKNOWN' as const, start: 0, end: 1, text }
  return readPhrases(
    turnSpans([segment]).map((span) => span.text),
    embed,
    { language },
  )
}

export type Measure = (phrase: Phrase, target: Target) => number

/** Of the likeliest part. */
export function likeliest(parts: Phrase[], target: Target, measure: Measure = likeness): number {
  return Math.max(...parts.map((phrase) => measure(phrase, target)))
}
