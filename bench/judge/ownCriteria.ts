import { likeness } from '../../src/edith/judge/likeness.js'
import { readPhrases } from '../../src/edith/judge/phrase.js'
import { turnSpans } from '../../src/edith/judge/spans.js'
import { readTarget } from '../../src/edith/judge/target.js'
import { type Language, readCriteria } from '../acts/corpus.js'
import type { Prediction } from './agreement.js'
import { embed } from './pairs.js'

const EXAMPLES = 3

/**
 * Managers' own criteria by three examples and nothing else: every turn that the other side did not say, against every
 * criterion of the hand that was kept for testing.
 */
export async function ownCriteria(language: Language): Promise<Prediction[]> {
  const criteria = await readCriteria('test', language)
  const all = criteria.flatMap(({ id, turns }) => turns.map((turn) => ({ ...turn, of: id })))
  const read = await Promise.all(
    all.map(async (turn, index) => {
      const segment = {
        index,
        speaker: turn.by === 'IVR' ? ('UNKNOWN' as const) : turn.by,
        start: 0,
        end: 1,
        text: turn.text,
      }
      const phrases = await readPhrases(
        turnSpans([segment]).map(({ text }) => text),
        embed,
        { language },
      )
      return { turn, phrases }
    }),
  )
  const predictions: Prediction[] = []
  for (const { id, by, turns } of criteria) {
    const examples = turns
      .filter(({ meets }) => meets)
      .slice(0, EXAMPLES)
      .map(({ text }) => text)
    const target = await readTarget({ examples, counterExamples: [] }, embed, { language })
    for (const { turn, phrases } of read) {
      if (turn.by !== by || examples.includes(turn.text)) continue
      const probability = phrases.reduce((best, phrase) => Math.max(best, likeness(phrase, target)), 0)
      predictions.push({ criterion: id, label: turn.of === id && turn.meets, probability })
    }
  }
  return predictions
}
