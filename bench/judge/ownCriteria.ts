import { readTarget } from '../../src/edith/judge/target.js'
import { type Language, readCriteria } from '../acts/corpus.js'
import type { Prediction } from './agreement.js'
import { embed } from './embed.js'
import { likeliest, readParts } from './readParts.js'

const EXAMPLES = 3

/**
 * Managers' own criteria by three examples and nothing else: every turn that the other side did not say, against every
 * criterion of the hand that was kept for testing.
 */
export async function ownCriteria(language: Language): Promise<Prediction[]> {
  const criteria = await readCriteria('test', language)
  const all = criteria.flatMap(({ id, turns }) => turns.map((turn) => ({ ...turn, of: id })))
  const read = await Promise.all(
    all.map(async (turn) => ({ turn, parts: await readParts(turn.text, language) })),
  )
  const predictions: Prediction[] = []
  for (const { id, by, turns } of criteria) {
    const examples = turns
      .filter(({ meets }) => meets)
      .slice(0, EXAMPLES)
      .map(({ text }) => text)
    const target = await readTarget({ examples, counterExamples: [] }, embed, { language })
    for (const { turn, parts } of read) {
      if (turn.by !== by || examples.includes(turn.text)) continue
      const label = turn.of === id && turn.meets
      predictions.push({ criterion: id, label, probability: likeliest(parts, target) })
    }
  }
  return predictions
}
