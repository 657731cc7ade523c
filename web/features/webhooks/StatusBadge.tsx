import type { Delivery, WebhookEndpoint } from '../../../src/contract/webhooks.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Badge, type Tone } from '../../ui/Badge.js'
import { webhookTexts } from './webhook.texts.js'

const deliveryTones: Record<Delivery['status'], Tone> = { PENDING: 'fair', DELIVERED: 'good', FAILED: 'poor' }
const endpointTones: Record<WebhookEndpoint['status'], Tone> = {
  ACTIVE: 'good',
  PAUSED: 'neutral',
  DISABLED: 'poor',
}

export function DeliveryStatusBadge({ status }: Pick<Delivery, 'status'>) {
  const t = useTexts(webhookTexts)
  return <Badge tone={deliveryTones[status]}>{t(status)}</Badge>
}

export function EndpointStatusBadge({
  endpoint: { status, failingSince },
}: {
  endpoint: Pick<WebhookEndpoint, 'status' | 'failingSince'>
}) {
  const t = useTexts(webhookTexts)
  if (status === 'ACTIVE' && failingSince) return <Badge tone="fair">{t('failing')}</Badge>
  return <Badge tone={endpointTones[status]}>{t(status)}</Badge>
}
