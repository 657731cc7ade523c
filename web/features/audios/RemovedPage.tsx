import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useTexts } from '../../i18n/useTexts.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { HeaderCell, Table } from '../../ui/Table.js'
import { TextLink } from '../../ui/TextLink.js'
import { useExistingPage } from '../../ui/useExistingPage.js'
import { removedQuery } from './audioQueries.js'
import { RemovedRow } from './RemovedRow.js'
import { removedTexts } from './removed.texts.js'

const route = getRouteApi('/app/projects/$projectId/deleted')

export function RemovedPage() {
  const t = useTexts(removedTexts)
  const { projectId } = route.useParams()
  const { page = 1 } = route.useSearch()
  const navigate = route.useNavigate()
  const query = useQuery(removedQuery(projectId, page))
  const goTo = (next: number) => void navigate({ search: { page: next }, replace: true })
  useExistingPage(query.data?.pagination, goTo)
  return (
    <>
      <PageHeader
        title={t('title')}
        trail={
          <TextLink to="/projects/$projectId" params={{ projectId }}>
            {t('toProject')}
          </TextLink>
        }
        description={t('lead')}
      />
      <QueryView query={query} skeleton={<SkeletonRows rows={4} />}>
        {({ data, pagination }) =>
          data.length === 0 ? (
            <EmptyState icon={Trash2} title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          ) : (
            <>
              <Table label={t('title')}>
                <thead>
                  <tr>
                    <HeaderCell>{t('recording')}</HeaderCell>
                    <HeaderCell className="hidden sm:table-cell">{t('removed')}</HeaderCell>
                    <HeaderCell className="hidden sm:table-cell">{t('erasedAfter')}</HeaderCell>
                    <HeaderCell>
                      <span className="sr-only">{t('actions')}</span>
                    </HeaderCell>
                  </tr>
                </thead>
                <tbody>
                  {data.map((audio) => (
                    <RemovedRow key={audio.id} audio={audio} />
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
