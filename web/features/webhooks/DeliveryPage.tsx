import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { DeliveryDetail } from '../../../src/contract/webhooks.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Card, CardTitle } from '../../ui/Card.js'
import { CopyButton } from '../../ui/CopyButton.js'
import { PageHeader } from '../../ui/PageHeader.js'
import { QueryView } from '../../ui/QueryView.js'
import { SkeletonRows } from '../../ui/Skeleton.js'
import { TextLink } from '../../ui/TextLink.js'
import { AttemptCard } from './AttemptCard.js'
import { CodeBlock } from './CodeBlock.js'
import { isNotAllowed, NotAllowed } from './NotAllowed.js'
import { ResendButton } from './ResendButton.js'
import { DeliveryStatusBadge } from './StatusBadge.js'
import { webhookTexts } from './webhook.texts.js'
import { deliveryQuery, endpointQuery } from './webhookQueries.js'

const route = getRouteApi('/app/account/webhooks/$endpointId/deliveries/$deliveryId')

export function DeliveryPage() {
  const { endpointId, deliveryId } = route.useParams()
  const query = useQuery(deliveryQuery(endpointId, deliveryId))
  if (isNotAllowed(query.error)) return <NotAllowed problem={query.error} />
  return (
    <QueryView query={query} skeleton={<SkeletonRows rows={6} />}>
      {(delivery) => <Delivery endpointId={endpointId} delivery={delivery} />}
    </QueryView>
  )
}

function Delivery({ endpointId, delivery }: { endpointId: string; delivery: DeliveryDetail }) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  const endpoint = useQuery(endpointQuery(endpointId)).data
  return (
    <>
      <PageHeader
        trail={
          <>
            <TextLink to="/account/webhooks">{t('title')}</TextLink>
            {' / '}
            <TextLink to="/account/webhooks/$endpointId" params={{ endpointId }}>
              {endpoint?.url ?? t('endpoint')}
            </TextLink>
          </>
        }
        title={delivery.event}
        description={
          <span className="flex flex-wrap items-center gap-2">
            <DeliveryStatusBadge status={delivery.status} />
            <code className="font-mono text-[0.8125rem] wrap-anywhere">{delivery.id}</code>
            <span>{format.dateTime(delivery.createdAt)}</span>
            <Waiting delivery={delivery} isHeld={endpoint !== undefined && endpoint.status !== 'ACTIVE'} />
          </span>
        }
        actions={
          <ResendButton
            endpointId={endpointId}
            deliveryId={delivery.id}
            disabled={endpoint?.status !== 'ACTIVE'}
          />
        }
      />
      <div className="grid gap-6">
        <Card>
          <CardTitle aside={<CopyButton text={delivery.body} label={t('copyBody')} />}>{t('body')}</CardTitle>
          <p className="-mt-3 mb-3 text-[0.8125rem] text-muted">{t('bodyHint')}</p>
          <CodeBlock label={t('body')}>{delivery.body}</CodeBlock>
        </Card>
        {delivery.attempts.length === 0 && <p className="text-sm text-muted">{t('noAttempt')}</p>}
        {delivery.attempts.toReversed().map((attempt) => (
          <AttemptCard key={attempt.number} attempt={attempt} body={delivery.body} />
        ))}
      </div>
    </>
  )
}

function Waiting({ delivery, isHeld }: { delivery: DeliveryDetail; isHeld: boolean }) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  if (delivery.status !== 'PENDING' || !delivery.nextAttemptAt) return null
  return (
    <span>{isHeld ? t('held') : t('nextAttempt', { at: format.exactTime(delivery.nextAttemptAt) })}</span>
  )
}
