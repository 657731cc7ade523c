import type { JudgedCriterion } from '../../contract/analysis.js'
import type { Listening } from '../listening.js'
import { lessSure } from './finding.js'

/** What rests on nothing having been said is less sure where not all could be heard. */
export function lessHeard(
  criteria: JudgedCriterion[],
  {
    durationSeconds,
    unreadableSeconds,
    expectedSeconds,
  }: Pick<Listening, 'durationSeconds' | 'unreadableSeconds' | 'expectedSeconds'>,
): JudgedCriterion[] {
  const all = Math.max(durationSeconds, expectedSeconds ?? 0)
  const heard = (durationSeconds - unreadableSeconds) / all
  if (heard >= 1) return criteria
  return criteria.map((criterion) =>
    criterion.evidence.length > 0 || criterion.verdict === 'NOT_APPLICABLE'
      ? criterion
      : lessSure(criterion, Math.max(0, heard)),
  )
}
