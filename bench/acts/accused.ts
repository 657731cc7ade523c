import type { Embed } from '../../src/edith/judge/embedder.js'
import { judge } from '../../src/edith/judge/judge.js'
import { measureCall } from '../../src/edith/measure/measureCall.js'
import { defaultScorecardIn } from '../../src/scorecards/defaultScorecards.js'
import type { Language, Turn } from './corpus.js'

/** Those of whom the default scorecard says, of the turn alone, that something forbidden was said, listed words included. */
export async function accused<T extends Turn>(turns: T[], language: Language, embed: Embed): Promise<T[]> {
  const { definition } = defaultScorecardIn(language)
  const sections = definition.sections
    .map((section) => ({ ...section, criteria: section.criteria.filter(({ kind }) => kind === 'NOT_SAID') }))
    .filter(({ criteria }) => criteria.length > 0)
  const found: T[] = []
  for (const turn of turns) {
    const segments = [
      { index: 0, channel: 0, speaker: 'AGENT' as const, start: 0, end: SECONDS, text: turn.text },
    ]
    const metrics = measureCall(segments, SECONDS, language)
    const listening = { segments, metrics, durationSeconds: SECONDS, language }
    const { criteria } = await judge(listening, { ...definition, sections }, { embed })
    if (criteria.some(({ verdict }) => verdict === 'NOT_MET')) found.push(turn)
  }
  return found
}

const SECONDS = 5
