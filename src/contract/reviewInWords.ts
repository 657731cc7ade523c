import type { JudgedCriterion } from './analysis.js'
import type { Locale } from './app/me.js'
import { inWords } from './remarks/inWords.js'
import { reviewOf } from './review.js'

/** As programs get it. */
export function reviewInWords(criteria: JudgedCriterion[], locale: Locale) {
  const { provisional, needsReview } = reviewOf(criteria)
  return {
    provisional,
    needsReview: needsReview.map(({ reason, criterionIds, remark }) => ({
      reason,
      criterionIds,
      text: inWords(remark, locale),
    })),
  }
}
