import { useTexts } from '../../i18n/useTexts.js'
import { Select } from '../../ui/Select.js'
import { alertTexts } from './alert.texts.js'
import type { AlertSearch } from './alertQueries.js'

const states = ['UNREAD', 'ACKNOWLEDGED'] as const
const severities = ['CRITICAL', 'WARNING', 'INFO'] as const

interface Props {
  search: AlertSearch
  onChange: (search: AlertSearch) => void
}

/** A change of filter starts at the first page again. */
export function AlertFilters({ search: { state, severity }, onChange }: Props) {
  const t = useTexts(alertTexts)
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <Select
        aria-label={t('state')}
        className="w-48"
        value={state ?? ''}
        options={[
          { value: '', label: t('anyState') },
          ...states.map((value) => ({ value, label: t(value) })),
        ]}
        onValueChange={(value) => onChange({ severity, state: value === '' ? undefined : value })}
      />
      <Select
        aria-label={t('severity')}
        className="w-48"
        value={severity ?? ''}
        options={[
          { value: '', label: t('anySeverity') },
          ...severities.map((value) => ({ value, label: t(value) })),
        ]}
        onValueChange={(value) => onChange({ state, severity: value === '' ? undefined : value })}
      />
    </div>
  )
}
