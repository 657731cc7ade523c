import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Inbox, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { DeliveryStatus, type WebhookEndpoint, WebhookEvent } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Button } from '../../ui/Button.js'
import { EmptyState } from '../../ui/EmptyState.js'
import { QueryView } from '../../ui/QueryView.js'
import { Select } from '../../ui/Select.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { uiTexts } from '../../ui/ui.texts.js'
import { usePeriods } from '../../ui/usePeriods.js'
import { DeliveryTable } from './DeliveryTable.js'
import { RecoverDialog } from './RecoverDialog.js'
import { webhookTexts } from './webhook.texts.js'
import { deliveriesQuery } from './webhookQueries.js'

const route = getRouteApi('/app/account/webhooks/$endpointId')

export function DeliveryLog({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const { status, event, hours } = route.useSearch()
  const query = useInfiniteQuery(deliveriesQuery(endpoint.id, { status, event, hours }))
  const [isRecovering, setRecovering] = useState(false)
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-2">
        <Filters />
        <Button
          className="ml-auto"
          disabled={endpoint.status !== 'ACTIVE'}
          onClick={() => setRecovering(true)}
        >
          <RotateCcw aria-hidden className="size-4" />
          {t('recover')}
        </Button>
      </div>
      <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
        {({ pages }) =>
          pages[0]?.data.length ? (
            <>
              <DeliveryTable
                endpointId={endpoint.id}
                deliveries={pages.flatMap((page) => page.data)}
                isHeld={endpoint.status !== 'ACTIVE'}
              />
              {query.hasNextPage && (
                <div className="mt-4 flex justify-center">
                  <Button isBusy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                    {t('more')}
                  </Button>
                </div>
              )}
            </>
          ) : (
            <EmptyState icon={Inbox} title={t('noDeliveryTitle')}>
              {t('noDelivery')}
            </EmptyState>
          )
        }
      </QueryView>
      {isRecovering && <RecoverDialog endpointId={endpoint.id} onClose={() => setRecovering(false)} />}
    </>
  )
}

function Filters() {
  const t = useTexts(webhookTexts)
  const { status, event, hours } = route.useSearch()
  const navigate = route.useNavigate()
  const ui = useTexts(uiTexts)
  const periods = usePeriods(hours)
  const set = (
    change:
      | { status?: DeliveryStatus | undefined }
      | { event?: WebhookEvent | undefined }
      | { hours?: number | undefined },
  ) => void navigate({ search: (current) => ({ ...current, ...change }), replace: true })
  return (
    <>
      <Select
        aria-label={t('status')}
        className="w-40"
        value={status ?? ''}
        onValueChange={(value) => set({ status: value || undefined })}
        options={[
          { value: '', label: t('anyStatus') },
          ...DeliveryStatus.options.map((value) => ({ value, label: t(value) })),
        ]}
      />
      <Select
        aria-label={t('event')}
        className="w-52"
        value={event ?? ''}
        onValueChange={(value) => set({ event: value || undefined })}
        options={[
          { value: '', label: t('anyEvent') },
          ...WebhookEvent.options.map((value) => ({ value, label: value })),
        ]}
      />
      <Select
        aria-label={t('created')}
        className="w-44"
        value={hours ? String(hours) : ''}
        onValueChange={(value) => set({ hours: value ? Number(value) : undefined })}
        options={[{ value: '', label: ui('anyTime') }, ...periods]}
      />
    </>
  )
}
