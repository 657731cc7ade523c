import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import type { AuditEntry } from '../../../src/contract/app/audit.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { accountTexts } from './account.texts.js'
import { auditQuery } from './accountQueries.js'

const route = getRouteApi('/app/account/audit')

export function AuditPage() {
  const t = useTexts(accountTexts)
  const { page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(auditQuery(page))
  return (
    <>
      <PageHeader title={t('audit')} description={t('auditLead')} />
      <QueryView query={query} skeleton={<SkeletonRows rows={8} />}>
        {({ data, pagination }) =>
          data.length === 0 ? (
            <EmptyState icon={ScrollText} title={t('auditEmptyTitle')}>
              {t('auditEmpty')}
            </EmptyState>
          ) : (
            <>
              <Table label={t('audit')}>
                <thead>
                  <tr>
                    <HeaderCell>{t('when')}</HeaderCell>
                    <HeaderCell>{t('who')}</HeaderCell>
                    <HeaderCell>{t('what')}</HeaderCell>
                    <HeaderCell>{t('onWhat')}</HeaderCell>
                    <HeaderCell>{t('details')}</HeaderCell>
                  </tr>
                </thead>
                <tbody>
                  {data.map((entry) => (
                    <AuditRow key={entry.id} entry={entry} />
                  ))}
                </tbody>
              </Table>
              <Pagination
                position={pagination}
                onChange={(next) => void navigate({ search: { page: next } })}
              />
            </>
          )
        }
      </QueryView>
    </>
  )
}

function AuditRow({ entry }: { entry: AuditEntry }) {
  const t = useTexts(accountTexts)
  const format = useFormat()
  const details = Object.entries(entry.details)
  return (
    <Row>
      <Cell className="whitespace-nowrap text-muted tabular-nums">
        <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
      </Cell>
      <Cell>{entry.actor?.name ?? t('theServer')}</Cell>
      <Cell>
        <code className="font-mono text-[0.8125rem]">{entry.action}</code>
      </Cell>
      <Cell>{entry.target ? (entry.target.name ?? entry.target.id) : '—'}</Cell>
      <Cell className="text-[0.8125rem] text-muted">
        {details.map(([name, value]) => `${name}: ${value}`).join(' · ') || '—'}
      </Cell>
    </Row>
  )
}
