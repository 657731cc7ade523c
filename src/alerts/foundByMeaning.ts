import type { AlertMoment, AlertRuleDefinition } from '../contract/app/alerts.js'
import type { Segment, Speaker, Transcript } from '../contract/transcript.js'
import { calibration } from '../edith/judge/calibration.gen.js'
import type { Embed } from '../edith/judge/embedder.js'
import { findMatches, maySpeakIn, readSpoken } from '../edith/judge/spoken.js'
import { actLanguage } from '../edith/understand/acts/recogniseActs.js'
import type { FoundByMeaning, PhraseCondition } from './evaluateRule.js'

/** What was said in a call, and in which language. */
export type Said = Pick<Transcript, 'segments' | 'language'>

/** Looks for every phrase of these rules that counts by meaning, as the engine does for its criteria. */
export async function findByMeaning(
  rules: readonly Pick<AlertRuleDefinition, 'conditions'>[],
  { segments, language: spoke }: Said,
  embed: Embed,
  signal?: AbortSignal,
): Promise<FoundByMeaning> {
  const wanted = byMeaning(rules)
  const found = new Map<string, AlertMoment | null>()
  if (wanted.size === 0) return () => null
  const language = actLanguage(spoke)
  const mayHaveSaid = maySpeakIn(segments)
  const isWanted = (speaker: Speaker) => [...wanted.values()].some(({ by }) => mayHaveSaid(speaker, by))
  const spoken = await readSpoken(segments, embed, { isWanted, language, signal })
  for (const [key, { phrases, by }] of wanted) {
    const wantedPhrases = { examples: phrases, counterExamples: [], by }
    const [best] = await findMatches(spoken, wantedPhrases, embed, { language, signal, mayHaveSaid })
    const isMeant = best !== undefined && best.probability >= calibration.metThreshold
    found.set(key, isMeant ? { ...momentAt(best.segment), quote: best.span.text } : null)
  }
  return (condition) => found.get(keyOf(condition)) ?? null
}

/** Names what would have to be looked for. */
export function meaningKeys(rules: readonly Pick<AlertRuleDefinition, 'conditions'>[]): Set<string> {
  return new Set(byMeaning(rules).keys())
}

function byMeaning(rules: readonly Pick<AlertRuleDefinition, 'conditions'>[]): Map<string, PhraseCondition> {
  const conditions = rules.flatMap((rule) => rule.conditions)
  return new Map(
    conditions
      .filter((condition) => condition.kind === 'PHRASE')
      .filter(({ match }) => match === 'MEANING')
      .map((condition) => [keyOf(condition), condition]),
  )
}

function keyOf({ by, phrases }: PhraseCondition): string {
  return JSON.stringify([by, phrases])
}

function momentAt({ index, start, speaker, text }: Segment): AlertMoment {
  return { segment: index, start, speaker, quote: text }
}
