import type { Criterion } from '../../../contract/scorecard.js'
import type { ModelAnswer } from './readAnswer.js'

/** What the model says of one criterion stretch by stretch, as one answer on the call. */
export function inOneAnswer(criterion: Criterion, answers: ModelAnswer[]): ModelAnswer | undefined {
  const [best] = answers.toSorted((a, b) => weigh(criterion, b) - weigh(criterion, a))
  if (!best) return undefined
  const evidence = answers.filter(({ verdict }) => verdict === best.verdict).flatMap((one) => one.evidence)
  return { ...best, evidence }
}

const MOST = 10

/** Something said once was said; something forbidden was said if it was said anywhere; a question goes to the surest. */
function weigh({ kind }: Criterion, { verdict, evidence, confidence }: ModelAnswer): number {
  const isShown = evidence.length > 0 ? 1 : 0
  if (kind === 'JUDGED') return isShown * MOST + confidence
  const order = ['NOT_APPLICABLE', 'NOT_MET', 'PARTIAL', 'MET']
  if (kind === 'NOT_SAID') order.splice(1, 3, 'MET', 'PARTIAL', 'NOT_MET')
  const needsShowing = order.indexOf(verdict) > 1
  return (needsShowing && !isShown ? 0 : order.indexOf(verdict)) * MOST + confidence
}
