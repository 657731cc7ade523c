import { TriangleAlert } from 'lucide-react'
import type { AlertRule } from '../../../src/contract/app/alerts.js'
import { useTexts } from '../../i18n/useTexts.js'
import { ruleTexts } from './rule.texts.js'

/** That a rule asks for what its calls are no longer judged by. */
export function MissingCriteria({ rule: { missingCriteria } }: { rule: AlertRule }) {
  const t = useTexts(ruleTexts)
  if (missingCriteria.length === 0) return null
  const names = missingCriteria.map((text) => t('quoted', { text })).join(', ')
  return (
    <span className="mt-1 flex items-start gap-1.5 text-[0.8125rem] text-pretty text-poor wrap-anywhere">
      <TriangleAlert aria-hidden className="mt-0.5 size-3.5 shrink-0" />
      <span>{t('criterionGone', { count: missingCriteria.length, names })}</span>
    </span>
  )
}
