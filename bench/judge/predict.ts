import type { Prediction } from './agreement.js'
import { fitWeights, probability, type Weights } from './fitWeights.js'
import type { Pair } from './pairs.js'

export function predict(pairs: Pair[], weights: Weights): Prediction[] {
  return pairs.map(({ criterion, few, label, features }) => ({
    criterion,
    few,
    label,
    probability: probability(features, weights),
  }))
}

/** Each criterion predicted by weights fitted without it: as it goes for a criterion that nobody has calibrated on. */
export function predictUnseen(pairs: Pair[]): Prediction[] {
  const criteria = [...new Set(pairs.map(({ criterion }) => criterion))]
  return criteria.flatMap((criterion) => {
    const others = fitWeights(pairs.filter((pair) => pair.criterion !== criterion))
    return predict(
      pairs.filter((pair) => pair.criterion === criterion),
      others,
    )
  })
}
