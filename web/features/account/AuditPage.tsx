import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { useExistingPage } from '../../ui/useExistingPage.js'
import { AuditFilters } from './AuditFilters.js'
import { AuditRow } from './AuditRow.js'
import { auditQuery } from './accountQueries.js'
import { auditTexts } from './audit.texts.js'

const route = getRouteApi('/app/account/audit')

export function AuditPage() {
  const t = useTexts(auditTexts)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { kind, person, hours } = search
  const isFiltered = [kind, person, hours].some((filter) => filter !== undefined)
  const query = useQuery(auditQuery(search))
  const goTo = (page: number) => void navigate({ search: { ...search, page }, replace: true })
  useExistingPage(query.data?.pagination, goTo)
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <AuditFilters search={search} onChange={(next) => void navigate({ search: next })} />
      <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
        {({ data, pagination }) =>
          data.length === 0 ? (
            <EmptyState icon={ScrollText} title={t(isFiltered ? 'noneTitle' : 'emptyTitle')}>
              {t(isFiltered ? 'none' : 'empty')}
            </EmptyState>
          ) : (
            <>
              <Table label={t('title')}>
                <thead>
                  <tr>
                    <HeaderCell className="hidden sm:table-cell">{t('when')}</HeaderCell>
                    <HeaderCell className="hidden sm:table-cell">{t('who')}</HeaderCell>
                    <HeaderCell>{t('what')}</HeaderCell>
                    <HeaderCell className="hidden lg:table-cell">{t('details')}</HeaderCell>
                    <HeaderCell className="hidden md:table-cell">{t('address')}</HeaderCell>
                  </tr>
                </thead>
                <tbody>
                  {data.map((entry) => (
                    <AuditRow key={entry.id} entry={entry} />
                  ))}
                </tbody>
              </Table>
              <Pagination position={pagination} onChange={goTo} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
