import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { WebhookEndpoint } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { Tabs } from '../../ui/Tabs.js'
import { TextLink } from '../../ui/TextLink.js'
import { DeliveryLog } from './DeliveryLog.js'
import { EndpointActions } from './EndpointActions.js'
import { EndpointNotice } from './EndpointNotice.js'
import { EndpointSettings } from './EndpointSettings.js'
import { isNotAllowed, NotAllowed } from './NotAllowed.js'
import { EndpointStatusBadge } from './StatusBadge.js'
import { webhookTexts } from './webhook.texts.js'
import { endpointQuery } from './webhookQueries.js'

const route = getRouteApi('/app/account/webhooks/$endpointId')

export function EndpointPage() {
  const { endpointId } = route.useParams()
  const query = useQuery(endpointQuery(endpointId))
  if (isNotAllowed(query.error)) return <NotAllowed problem={query.error} />
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
      {(endpoint) => <Endpoint endpoint={endpoint} />}
    </QueryView>
  )
}

function Endpoint({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const { view = 'deliveries' } = route.useSearch()
  const navigate = route.useNavigate()
  return (
    <>
      <PageHeader
        trail={<TextLink to="/account/webhooks">{t('title')}</TextLink>}
        title={endpoint.url}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <EndpointStatusBadge endpoint={endpoint} />
            {endpoint.description}
          </span>
        }
        actions={<EndpointActions endpoint={endpoint} />}
      />
      <EndpointNotice endpoint={endpoint} />
      <Tabs
        label={endpoint.url}
        value={view}
        onChange={(next) => void navigate({ search: { view: next }, replace: true })}
        tabs={[
          { value: 'deliveries', label: t('deliveries'), content: <DeliveryLog endpoint={endpoint} /> },
          {
            value: 'settings',
            label: t('settings'),
            content: <EndpointSettings key={endpoint.id} endpoint={endpoint} />,
          },
        ]}
      />
    </>
  )
}
