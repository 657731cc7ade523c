import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Bell, CheckCheck } from 'lucide-react'
import { alertEndpoints } from '../../../src/contract/app/alerts.js'
import { call } from '../../api/call.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { ButtonLink } from '../../ui/ButtonLink.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { ErrorNote } from '../../ui/ErrorNote.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { Pagination } from '../../ui/Pagination.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { useExistingPage } from '../../ui/useExistingPage.js'
import { isManager, useMe } from '../session/me.js'
import { AlertFilters } from './AlertFilters.js'
import { AlertItem } from './AlertItem.js'
import { alertTexts } from './alert.texts.js'
import { alertsQuery, unreadQuery } from './alertQueries.js'

const route = getRouteApi('/app/alerts')

export function AlertsPage() {
  const t = useTexts(alertTexts)
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const queryClient = useQueryClient()
  const me = useMe()
  const query = useQuery(alertsQuery(search))
  const goTo = (page: number, replace = false) => void navigate({ search: { ...search, page }, replace })
  useExistingPage(query.data?.pagination, (page) => goTo(page, true))
  const unread = useQuery(unreadQuery)
  const acknowledgeAll = useMutation({
    mutationFn: () => call(alertEndpoints.acknowledgeAll, {}),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: ['alerts'] }),
  })
  const isFiltered = search.state !== undefined || search.severity !== undefined
  const rules = <ButtonLink to="/alert-rules">{t('rules')}</ButtonLink>
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <>
            {isManager(me) && (unread.data?.unread ?? 0) > 0 && (
              <Button isBusy={acknowledgeAll.isPending} onClick={() => acknowledgeAll.mutate()}>
                <CheckCheck aria-hidden className="size-4" />
                {t('acknowledgeAll')}
              </Button>
            )}
            {rules}
          </>
        }
      />
      <ErrorNote error={acknowledgeAll.error} className="mb-4" />
      <AlertFilters search={search} onChange={(next) => void navigate({ search: next })} />
      <QueryView query={query} skeleton={<SkeletonRows rows={5} />}>
        {({ data, pagination }) =>
          data.length === 0 ? (
            <EmptyState icon={Bell} title={t('emptyTitle')} {...(isFiltered ? {} : { action: rules })}>
              {isFiltered ? t('emptyFiltered') : t('empty')}
            </EmptyState>
          ) : (
            <>
              <ul className="flex flex-col gap-3" aria-label={t('title')}>
                {data.map((alert) => (
                  <AlertItem key={alert.id} alert={alert} />
                ))}
              </ul>
              <Pagination position={pagination} onChange={goTo} />
            </>
          )
        }
      </QueryView>
    </>
  )
}
