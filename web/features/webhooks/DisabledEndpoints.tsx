import { useQuery } from '@tanstack/react-query'
import { useTexts } from '../../i18n/useTexts.js'
import { useMe } from '../session/me.js'
import { webhookTexts } from './webhook.texts.js'
import { endpointsQuery } from './webhookQueries.js'

/** Beside "Webhooks" in the side bar, on every page: an owner must not miss that nothing is sent any more. */
export function DisabledEndpoints() {
  const t = useTexts(webhookTexts)
  const { role, hasWebhooks } = useMe().organisation
  // Everyone else would be refused.
  const { data = [] } = useQuery({ ...endpointsQuery, enabled: role === 'OWNER' && hasWebhooks })
  const count = data.filter(({ status }) => status === 'DISABLED').length
  if (count === 0) return null
  return (
    <span className="ml-auto rounded-full bg-poor-soft px-1.5 text-xs font-medium text-poor tabular-nums">
      <span aria-hidden>{count}</span>
      <span className="sr-only">{t('disabledEndpoints', { count })}</span>
    </span>
  )
}
