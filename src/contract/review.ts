import { z } from 'zod'
import type { JudgedCriterion } from './analysis.js'
import type { RemarkOf } from './remarks/remark.js'
import { areUnsure, type CallRoles } from './roles.js'

export const ReviewReason = z.enum([
  'UNSURE_ROLES',
  'UNUSUAL_SIDE',
  'UNSURE_CRITICAL',
  'UNSURE',
  'MODEL_DISAGREES',
  'ENGINE_STANDS',
])
export type ReviewReason = z.infer<typeof ReviewReason>

/** Why a person should look at a call, and at which of its criteria; none: at all of it. */
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

/** What needs somebody's ear: who is who, and verdicts. Told from the verdicts in force, so that it changes with them. */
export function reviewOf(criteria: JudgedCriterion[], roles?: CallRoles | null): Review {
  const ofVerdicts = VERDICT_REASONS.flatMap((reason) => {
    const concerned = criteria.filter((criterion) => isWhy[reason](criterion))
    const names = concerned.slice(0, MAX_NAMES).map(({ name }) => name)
    const remark = { key: `REVIEW_${reason}` as const, names, more: concerned.length - names.length }
    const criterionIds = concerned.map(({ id }) => id)
    return concerned.length > 0 ? [{ reason, criterionIds, remark }] : []
  })
  return {
    provisional: criteria.some((criterion) => isUnsure(criterion) && counts(criterion)),
    needsReview: [...ofRoles(roles), ...ofVerdicts],
  }
}

function ofRoles(roles: CallRoles | null | undefined): ReviewNeed[] {
  const needs: ReviewNeed[] = []
  if (areUnsure(roles))
    needs.push({ reason: 'UNSURE_ROLES', criterionIds: [], remark: { key: 'REVIEW_UNSURE_ROLES' } })
  if (roles?.isUnusual)
    needs.push({ reason: 'UNUSUAL_SIDE', criterionIds: [], remark: { key: 'REVIEW_UNUSUAL_SIDE' } })
  return needs
}

const VERDICT_REASONS = ['UNSURE_CRITICAL', 'UNSURE', 'MODEL_DISAGREES', 'ENGINE_STANDS'] as const

const isWhy: Record<(typeof VERDICT_REASONS)[number], (criterion: JudgedCriterion) => boolean> = {
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
