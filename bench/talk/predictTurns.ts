import { readTarget } from '../../src/edith/judge/target.js'
import type { OwnCriterion } from '../acts/corpus.js'
import type { Prediction } from '../judge/agreement.js'
import { embed } from '../judge/embed.js'
import { likeliest, readParts } from '../judge/readParts.js'

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
  const read = await Promise.all(later.map(async (turn) => ({ turn, parts: await readParts(turn.text) })))
  const predictions: Prediction[] = []
  for (const { criterion, ...phrases } of drafts) {
    const target = await readTarget(phrases, embed)
    for (const { turn, parts } of read) {
      if (turn.by !== criterion.by || phrases.examples.includes(turn.text)) continue
      const label = turn.of === criterion.id && turn.meets
      predictions.push({ criterion: criterion.id, label, probability: likeliest(parts, target) })
    }
  }
  return predictions
}
