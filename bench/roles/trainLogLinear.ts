import { type LogLinear, logOddsOf } from '../../src/edith/understand/roles/logLinear.js'
import { randomFrom, shuffle } from '../acts/random.js'

export interface Lesson {
  features: number[]
  /** Whether it holds. */
  holds: boolean
  /** What an error costs beside another's. */
  weight: number
}

const STEP = 0.3
// More learns the hands by heart.
const EPOCHS = 3
const DECAY = 1e-5
const SMALLEST = 1e-6

/** AdaGrad on the logistic loss; the same lessons always give the same weights. */
export function trainLogLinear(lessons: Lesson[], buckets: number): LogLinear {
  const model: LogLinear = { bias: 0, weights: new Float32Array(buckets) }
  const seen = new Float32Array(buckets).fill(SMALLEST)
  let seenBias = SMALLEST
  const random = randomFrom(1)
  const order = [...lessons]
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const { features, holds, weight } of order) {
      const odds = logOddsOf(model, features)
      const wrong = weight * (1 / (1 + Math.exp(-odds)) - Number(holds))
      const share = 1 / Math.sqrt(features.length)
      seenBias += wrong * wrong
      model.bias -= (STEP * wrong) / Math.sqrt(seenBias)
      for (const feature of features) {
        const slope = wrong * share + DECAY * (model.weights[feature] ?? 0)
        const squared = (seen[feature] ?? 0) + slope * slope
        seen[feature] = squared
        model.weights[feature] = (model.weights[feature] ?? 0) - (STEP * slope) / Math.sqrt(squared)
      }
    }
  }
  return model
}
