import type { JudgedCriterion } from './analysis.js'
import type { Locale } from './app/me.js'
import { inWords } from './remarks/inWords.js'
import { reviewOf } from './review.js'
import type { CallRoles } from './roles.js'

/** As programs get it. */
export function reviewInWords(criteria: JudgedCriterion[], roles: CallRoles | null, locale: Locale) {
  const { provisional, needsReview } = reviewOf(criteria, roles)
  return {
    provisional,
    needsReview: needsReview.map(({ reason, criterionIds, remark }) => ({
      reason,
      criterionIds,
      text: inWords(remark, locale),
    })),
  }
}
