import { Ear } from 'lucide-react'
import type { JudgedCriterion } from '../../../src/contract/analysis.js'
import { reviewOf } from '../../../src/contract/review.js'
import type { CallRoles } from '../../../src/contract/roles.js'
import { useTexts } from '../../i18n/useTexts.js'
import { useWords } from '../../i18n/useWords.js'
import { analysisTexts } from './analysis.texts.js'

/** How far the score beside it can be relied on, and what to listen to before. */
export function ReviewNote({ criteria, roles }: { criteria: JudgedCriterion[]; roles: CallRoles | null }) {
  const t = useTexts(analysisTexts)
  const words = useWords()
  const { provisional, needsReview } = reviewOf(criteria, roles)
  if (needsReview.length === 0) return null
  return (
    <div role="note" aria-label={t('toReview')} className="mt-2 flex items-start gap-1.5 text-sm text-fair">
      <Ear aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        {provisional && <p className="font-medium">{t('provisional')}</p>}
        {needsReview.map(({ reason, remark }) => (
          <p key={reason} className="text-pretty">
            {words(remark)}
          </p>
        ))}
      </div>
    </div>
  )
}
