import { baseLanguage } from '../../contract/baseLanguage.js'
import type { Segment } from '../../contract/transcript.js'
import { serviceTalk as english } from '../words/en/serviceTalk.js'
import { serviceTalk as french } from '../words/fr/serviceTalk.js'
import type { Grammar } from '../words/grammar.js'
import { grammars } from '../words/grammars.js'

export interface Call {
  language: string
  segments: Segment[]
}

const SERVICE_TALK: Record<string, { grammar: Grammar; common: ReadonlySet<string> }> = {
  en: { grammar: grammars.en, common: stemsOf([english], grammars.en) },
  fr: { grammar: grammars.fr, common: stemsOf([french], grammars.fr) },
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
  const known = SERVICE_TALK[baseLanguage(language)]
  // Without a language's words nothing can be told from anything; the first is what the author thought of first.
  if (!known) return examples[0]
  const stems = (texts: string[]) => stemsOf(texts, known.grammar)
  const said = stems(segments.map(({ text }) => text))
  const saidByAgent = stems(segments.filter(({ speaker }) => speaker !== 'CUSTOMER').map(({ text }) => text))
  const asked = stems([criterion.name, criterion.description])
  const fitting = examples.flatMap((example) => {
    const topical = [...stems([example])].filter((stem) => !known.common.has(stem) && !asked.has(stem))
    const heard = CLAIM.test(example) ? saidByAgent : said
    return topical.every((stem) => heard.has(stem)) ? [{ example, shared: topical.length }] : []
  })
  return fitting.sort((a, b) => b.shared - a.shared)[0]?.example
}

function stemsOf(texts: string[], { stemOf, wordsOf }: Grammar): Set<string> {
  return new Set(texts.flatMap(wordsOf).map(stemOf))
}
