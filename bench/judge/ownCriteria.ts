import { readTarget } from '../../src/edith/judge/target.js'
import { type Language, type OwnCriterion, type Part, readCriteria } from '../acts/corpus.js'
import type { Prediction } from './agreement.js'
import { embed } from './embed.js'
import { likeliest, type Measure, readParts } from './readParts.js'

const EXAMPLES = 3

/** Managers' own criteria by three examples and nothing else, hand by hand: two may have asked for the same thing. */
export async function ownCriteriaByHand(
  language: Language,
  part: Part,
  measure?: Measure,
): Promise<Map<string, Prediction[]>> {
  const all = await readCriteria(part, language)
  const predicted = new Map<string, Prediction[]>()
  for (const hand of new Set(all.map(handOf))) {
    const criteria = all.filter((criterion) => handOf(criterion) === hand)
    predicted.set(hand, await predictTurns(criteria, language, measure))
  }
  return predicted
}

/** Of every hand of a part. */
export async function ownCriteria(language: Language, part: Part, measure?: Measure): Promise<Prediction[]> {
  return [...(await ownCriteriaByHand(language, part, measure)).values()].flat()
}

function handOf({ id }: OwnCriterion): string {
  return id.slice(0, id.indexOf('/'))
}

/** Every turn of a hand that the other side did not say, against every criterion of the same hand. */
async function predictTurns(
  criteria: OwnCriterion[],
  language: Language,
  measure?: Measure,
): Promise<Prediction[]> {
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
      predictions.push({ criterion: id, label, probability: likeliest(parts, target, measure) })
    }
  }
  return predictions
}
