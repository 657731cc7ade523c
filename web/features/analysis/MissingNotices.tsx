import { CircleAlert } from 'lucide-react'
import type { AppAnalysis } from '../../../src/contract/app/analyses.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { analysisTexts } from './analysis.texts.js'

/** What of the recording could not be heard, before anybody reads a score out of it. */
export function MissingNotices({ analysis }: { analysis: AppAnalysis }) {
  const t = useTexts(analysisTexts)
  const format = useFormat()
  const { durationSeconds, expectedSeconds, mayBeCutOff, unreadableSeconds } = analysis
  if (expectedSeconds === null && !mayBeCutOff && unreadableSeconds === 0) return null
  return (
    <div
      role="note"
      className="mb-5 flex items-start gap-2 rounded-lg bg-fair-soft px-3 py-2.5 text-sm text-fair"
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div>
        {expectedSeconds !== null && (
          <p>
            {t('incomplete', {
              there: format.duration(durationSeconds),
              all: format.duration(expectedSeconds),
            })}
          </p>
        )}
        {mayBeCutOff && <p>{t('mayBeCutOff')}</p>}
        {unreadableSeconds > 0 && <p>{t('unreadable', { missing: format.duration(unreadableSeconds) })}</p>}
      </div>
    </div>
  )
}
