import type { Delivery } from '../../../src/contract/webhooks.js'
import { useLocale } from '../../i18n/locale.js'
import { useFormat } from '../../i18n/useFormat.js'
import { useTexts } from '../../i18n/useTexts.js'
import { Cell, HeaderCell, Row, Table } from '../../ui/Table.js'
import { TextLink } from '../../ui/TextLink.js'
import { attemptWords } from './attemptWords.js'
import { DeliveryStatusBadge } from './StatusBadge.js'
import { webhookTexts } from './webhook.texts.js'

export function DeliveryTable({
  endpointId,
  deliveries,
  isHeld,
}: {
  endpointId: string
  deliveries: Delivery[]
  /** The endpoint is paused or disabled. */
  isHeld: boolean
}) {
  const t = useTexts(webhookTexts)
  const format = useFormat()
  const locale = useLocale()
  return (
    <Table label={t('deliveries')}>
      <thead>
        <tr>
          <HeaderCell>{t('event')}</HeaderCell>
          <HeaderCell>{t('status')}</HeaderCell>
          <HeaderCell className="hidden md:table-cell">{t('result')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('attempts')}</HeaderCell>
          <HeaderCell className="hidden sm:table-cell">{t('created')}</HeaderCell>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <Row key={delivery.id}>
            <Cell>
              <TextLink
                to="/account/webhooks/$endpointId/deliveries/$deliveryId"
                params={{ endpointId, deliveryId: delivery.id }}
              >
                {delivery.event}
              </TextLink>
              <span className="block text-xs text-muted sm:hidden">
                {format.dateTime(delivery.createdAt)}
              </span>
            </Cell>
            <Cell>
              <DeliveryStatusBadge status={delivery.status} />
              {isHeld && delivery.status === 'PENDING' && (
                <span className="mt-1 block text-xs text-muted">{t('held')}</span>
              )}
            </Cell>
            <Cell className="hidden max-w-sm truncate text-muted first-letter:uppercase md:table-cell">
              {attemptWords(delivery, locale) ?? delivery.statusCode ?? ''}
            </Cell>
            <Cell className="hidden text-muted sm:table-cell">{format.number(delivery.attemptCount)}</Cell>
            <Cell className="hidden whitespace-nowrap text-muted sm:table-cell">
              {format.dateTime(delivery.createdAt)}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  )
}
