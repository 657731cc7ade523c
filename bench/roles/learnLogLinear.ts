import { type LogLinear, logOddsOf } from '../../src/edith/understand/roles/logLinear.js'
import { BUCKETS } from '../../src/edith/understand/roles/roleFeatures.js'
import { fitCurve } from '../acts/calibrateActs.js'
import { type Lesson, trainLogLinear } from './trainLogLinear.js'

/** Learnt on one part, and stretched to what its odds are worth on another, where both sides are as likely. */
export function learnLogLinear(lessons: Lesson[], tune: Lesson[]): LogLinear {
  const { bias, weights } = trainLogLinear(lessons, BUCKETS)
  const curve = fitCurve(
    tune.map(({ features, holds, weight }) => ({
      logit: logOddsOf({ bias, weights }, features),
      wanted: Number(holds),
      weight,
    })),
  )
  const learnt = {
    bias: curve.slope * bias + curve.offset,
    weights: weights.map((value) => value * curve.slope),
  }
  console.log(`  right of those kept: ${shareRight(learnt, tune).toFixed(3)}, slope ${curve.slope}`)
  return learnt
}

function shareRight(model: LogLinear, lessons: Lesson[]): number {
  const all = lessons.reduce((sum, { weight }) => sum + weight, 0)
  const right = lessons.filter(({ features, holds }) => logOddsOf(model, features) > 0 === holds)
  return right.reduce((sum, { weight }) => sum + weight, 0) / all
}
