import { baseLanguage } from '../../contract/baseLanguage.js'
import type { Segment } from '../../contract/transcript.js'
import { stemOf, wordsOf } from '../judge/wording.js'
import { serviceTalk as english } from '../words/en/serviceTalk.js'
import { serviceTalk as french } from '../words/fr/serviceTalk.js'

export interface Call {
  language: string
  segments: Segment[]
}

const SERVICE_TALK: Record<string, ReadonlySet<string>> = {
  en: new Set(wordsOf(english).map(stemOf)),
  fr: new Set(wordsOf(french).map(stemOf)),
}
/** What somebody says has been done may be said only where it has. */
const CLAIM = /\b(i|we)('ve| have)\b|\b(j'ai|nous avons|c'est fait|has been|have been)\b/i

/**
 * Of what a criterion gives as examples, the one nearest to what this call is about: no word of it may be foreign to the
 * call. One of words that fit any call is good enough; undefined when there is none either.
 */
export function fittingExample(
  examples: string[],
  criterion: { name: string; description: string },
  { language, segments }: Call,
): string | undefined {
  const common = SERVICE_TALK[baseLanguage(language)]
  // Without a language's words nothing can be told from anything; the first is what the author thought of first.
  if (!common) return examples[0]
  const said = stemsOf(segments.map(({ text }) => text))
  const saidByAgent = stemsOf(
    segments.filter(({ speaker }) => speaker !== 'CUSTOMER').map(({ text }) => text),
  )
  const asked = stemsOf([criterion.name, criterion.description])
  const fitting = examples.flatMap((example) => {
    const topical = [...stemsOf([example])].filter((stem) => !common.has(stem) && !asked.has(stem))
    const known = CLAIM.test(example) ? saidByAgent : said
    return topical.every((stem) => known.has(stem)) ? [{ example, shared: topical.length }] : []
  })
  return fitting.sort((a, b) => b.shared - a.shared)[0]?.example
}

function stemsOf(texts: string[]): Set<string> {
  return new Set(texts.flatMap(wordsOf).map(stemOf))
}
