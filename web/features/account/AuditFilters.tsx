import { useQuery } from '@tanstack/react-query'
import { AuditKind } from '../../../src/contract/app/audit.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Select } from '../../ui/Select.js'
import { type AuditSearch, auditPeopleQuery } from './accountQueries.js'
import { auditTexts } from './audit.texts.js'

interface Props {
  search: AuditSearch
  onChange: (search: AuditSearch) => void
}

/** A change of filter starts at the first page again. */
export function AuditFilters({ search: { kind, person }, onChange }: Props) {
  const t = useTexts(auditTexts)
  const { data: people = [] } = useQuery(auditPeopleQuery)
  return (
    <div className="mb-4 flex flex-wrap gap-2">
      <Select
        aria-label={t('kind')}
        className="w-56"
        value={kind ?? ''}
        options={[
          { value: '', label: t('anyKind') },
          ...AuditKind.options.map((value) => ({ value, label: t(value) })),
        ]}
        onValueChange={(value) => onChange({ person, kind: value === '' ? undefined : value })}
      />
      <Select
        aria-label={t('person')}
        className="w-56"
        value={person ?? ''}
        options={[
          { value: '', label: t('anyPerson') },
          ...people.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onValueChange={(value) => onChange({ kind, person: value === '' ? undefined : value })}
      />
    </div>
  )
}
