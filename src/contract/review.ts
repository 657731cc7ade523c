import { z } from 'zod'
import type { JudgedCriterion } from './analysis.js'
import type { RemarkOf } from './remarks/remark.js'

export const ReviewReason = z.enum(['UNSURE_CRITICAL', 'UNSURE', 'MODEL_DISAGREES', 'ENGINE_STANDS'])
export type ReviewReason = z.infer<typeof ReviewReason>

/** Why a person should look at a call, and at which of its criteria. */
export interface ReviewNeed {
  reason: ReviewReason
  criterionIds: string[]
  remark: RemarkOf<`REVIEW_${ReviewReason}`>
}

export interface Review {
  /** Part of the score is a guess. */
  provisional: boolean
  needsReview: ReviewNeed[]
}

// A sentence that names more is read by nobody; the criteria themselves are marked.
const MAX_NAMES = 5

/** What verdicts need somebody's ear. Told from the verdicts in force, so that it changes with them. */
export function reviewOf(criteria: JudgedCriterion[]): Review {
  const needsReview = ReviewReason.options.flatMap((reason) => {
    const concerned = criteria.filter((criterion) => isWhy[reason](criterion))
    const names = concerned.slice(0, MAX_NAMES).map(({ name }) => name)
    const remark = { key: `REVIEW_${reason}` as const, names, more: concerned.length - names.length }
    const criterionIds = concerned.map(({ id }) => id)
    return concerned.length > 0 ? [{ reason, criterionIds, remark }] : []
  })
  return { provisional: criteria.some((criterion) => isUnsure(criterion) && counts(criterion)), needsReview }
}

const isWhy: Record<ReviewReason, (criterion: JudgedCriterion) => boolean> = {
  UNSURE_CRITICAL: (criterion) => isUnsure(criterion) && criterion.critical,
  UNSURE: (criterion) => isUnsure(criterion) && !criterion.critical,
  MODEL_DISAGREES: (criterion) => hasReason(criterion, 'MODEL_DISAGREES'),
  ENGINE_STANDS: (criterion) => hasReason(criterion, 'ENGINE_STANDS'),
}

/** Stored before verdicts could be unsure, none is. */
function isUnsure({ unsure }: Partial<JudgedCriterion>): boolean {
  return unsure ?? false
}

function counts({ score, weight }: JudgedCriterion): boolean {
  return score !== null && weight > 0
}

function hasReason(
  { reviewReasons = [] }: JudgedCriterion,
  key: 'MODEL_DISAGREES' | 'ENGINE_STANDS',
): boolean {
  return reviewReasons.some((reason) => reason.key === key)
}
