import { Link } from '@tanstack/react-router'
import { useTexts } from '../../i18n/useTexts.js'
import { ProgressBar } from '../../ui/ProgressBar.js'
import { useMe } from '../session/me.js'
import { shellTexts } from './shell.texts.js'

export function UsageMeter() {
  const t = useTexts(shellTexts)
  const { used, limit } = useMe().usage.analyses
  return (
    <Link
      to="/billing"
      className="block rounded-lg px-2.5 py-2 text-xs text-muted hover:bg-sunken hover:text-ink"
    >
      <span className="mb-1.5 block tabular-nums">
        {limit === null ? t('analysesUsedUnlimited', { count: used }) : t('analysesUsed', { used, limit })}
      </span>
      {limit !== null && (
        <ProgressBar label={t('usage')} fraction={limit === 0 ? 1 : used / limit} className="h-1" />
      )}
    </Link>
  )
}
