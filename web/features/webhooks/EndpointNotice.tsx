import type { WebhookEndpoint } from '../../../src/contract/webhooks.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Notice } from './Notice.js'
import { webhookTexts } from './webhook.texts.js'

export function EndpointNotice({ endpoint }: { endpoint: WebhookEndpoint }) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  if (endpoint.disabledBecause)
    return <Notice kind="problem">{t(`notice${endpoint.disabledBecause}`)}</Notice>
  if (endpoint.status === 'PAUSED') return <Notice kind="info">{t('noticePaused')}</Notice>
  if (endpoint.failingSince)
    return (
      <Notice kind="warning">{t('noticeFailing', { since: format.dateTime(endpoint.failingSince) })}</Notice>
    )
  return null
}
