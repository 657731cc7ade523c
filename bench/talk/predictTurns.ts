import { likeness } from '../../src/edith/judge/likeness.js'
import { readPhrases } from '../../src/edith/judge/phrase.js'
import { turnSpans } from '../../src/edith/judge/spans.js'
import { readTarget } from '../../src/edith/judge/target.js'
import type { OwnCriterion } from '../acts/corpus.js'
import type { Prediction } from '../judge/agreement.js'
import { embed } from '../judge/pairs.js'

export interface Drafted {
  criterion: OwnCriterion
  examples: string[]
  counterExamples: string[]
  confirmed: number
  refused: number
}

type Later = OwnCriterion['turns'][number] & { of: string }

/** Every turn of the right side that is no example, against every criterion. */
export async function predictTurns(drafts: Drafted[], later: Later[]): Promise<Prediction[]> {
  const read = await Promise.all(
    later.map(async (turn) => {
      const segment = { index: 0, speaker: 'UNKNOWN' as const, start: 0, end: 1, text: turn.text }
      return {
        turn,
        phrases: await readPhrases(
          turnSpans([segment]).map(({ text }) => text),
          embed,
        ),
      }
    }),
  )
  const predictions: Prediction[] = []
  for (const { criterion, ...phrases } of drafts) {
    const target = await readTarget(phrases, embed)
    for (const { turn, phrases: said } of read) {
      if (turn.by !== criterion.by || phrases.examples.includes(turn.text)) continue
      const probability = said.reduce((best, phrase) => Math.max(best, likeness(phrase, target)), 0)
      predictions.push({
        criterion: criterion.id,
        label: turn.of === criterion.id && turn.meets,
        probability,
      })
    }
  }
  return predictions
}
