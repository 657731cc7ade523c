import { useQuery } from '@tanstack/react-query'
import { AuditKind } from '../../../src/contract/app/audit.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Select } from '../../ui/Select.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { usePeriods } from '../../ui/usePeriods.js'
import { type AuditSearch, auditPeopleQuery } from './accountQueries.js'
import { auditTexts } from './audit.texts.js'

interface Props {
  search: AuditSearch
  onChange: (search: AuditSearch) => void
}

/** A change of filter starts at the first page again. */
export function AuditFilters({ search, onChange }: Props) {
  const t = useTexts(auditTexts)
  const ui = useTexts(uiTexts)
  const { data: people = [], isPending } = useQuery(auditPeopleQuery)
  const { kind, person, hours } = search
  const isListed = !person || people.some(({ id }) => id === person)
  const set = (change: AuditSearch) => onChange({ ...search, page: undefined, ...change })
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <Select
        aria-label={t('kind')}
        className="w-full sm:w-56"
        value={kind ?? ''}
        options={[
          { value: '', label: t('anyKind') },
          ...AuditKind.options.map((value) => ({ value, label: t(value) })),
        ]}
        onValueChange={(value) => set({ kind: value === '' ? undefined : value })}
      />
      <Select
        aria-label={t('person')}
        className="w-full sm:w-56"
        value={person ?? ''}
        options={[
          { value: '', label: t('anyPerson') },
          // What the address asks for is what is shown, known or not; nobody is unknown before the names are there.
          ...(isListed ? [] : [{ value: person, label: isPending ? ui('loading') : t('somebody') }]),
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValueChange={(value) => set({ person: value === '' ? undefined : value })}
      />
      <Select
        aria-label={t('when')}
        className="w-full sm:w-56"
        value={hours ? String(hours) : ''}
        options={[{ value: '', label: ui('anyTime') }, ...usePeriods(hours)]}
        onValueChange={(value) => set({ hours: value === '' ? undefined : Number(value) })}
      />
    </div>
  )
}
